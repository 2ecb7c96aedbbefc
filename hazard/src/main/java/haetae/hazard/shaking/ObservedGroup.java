package haetae.hazard.shaking;

import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Instruments, or felt cells: places with one column per measure. */
final class ObservedGroup {
  final List<ObservedPlace> places;
  final Predictions predictions;
  private final SortedMap<IntensityMeasure, Column> columns = new TreeMap<>();

  ObservedGroup(List<ObservedPlace> places, Predictions predictions) {
    this.places = List.copyOf(places);
    this.predictions = predictions;
  }

  /** Columns of what was observed itself, with outliers marked. */
  void addObserved(ShakeSettings settings, boolean judgeOutliers) {
    TreeSet<IntensityMeasure> measures = new TreeSet<>();
    places.forEach(p -> p.observations().forEach(o -> measures.add(o.measure())));
    predictions.prepare(measures);
    for (IntensityMeasure measure : measures) {
      Column column = new Column(measure, false, predictions.of(measure));
      for (int i = 0; i < places.size(); i++) {
        int at = i;
        places
            .get(i)
            .find(measure)
            .ifPresent(o -> column.put(at, o.value(), o.sigma(), o.growing()));
      }
      if (judgeOutliers) {
        column.markOutliers(
            settings.outlierDeviations(),
            i -> settings.neverOutliers().contains(places.get(i).id()));
      }
      add(column);
    }
  }

  void add(Column column) {
    columns.put(column.measure, column);
  }

  java.util.Optional<Column> find(IntensityMeasure measure) {
    return java.util.Optional.ofNullable(columns.get(measure));
  }

  Collection<Column> columns() {
    return columns.values();
  }

  /** Measures of which place i says something that may be used, in order. */
  List<IntensityMeasure> spoken(int i) {
    List<IntensityMeasure> spoken = new ArrayList<>();
    for (Column column : columns.values()) {
      if (column.speaks(i)) {
        spoken.add(column.measure);
      }
    }
    return spoken;
  }

  double rrupKm(int i) {
    return predictions.distances().rrupKm[i];
  }
}
