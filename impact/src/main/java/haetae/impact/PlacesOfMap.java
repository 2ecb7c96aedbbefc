package haetae.impact;

import haetae.hazard.shaking.ShakingMap;
import haetae.impact.fragility.EquivalentPga;
import haetae.impact.network.Level;
import haetae.impact.network.PlaceShaking;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a map says at places, measure by measure. */
final class PlacesOfMap {
  final MapAtPlaces places;

  /** Whether the shape of the spectrum could be used. */
  final boolean shaped;

  final List<PlaceShaking> shaking;

  PlacesOfMap(ShakingMap map, double[] latDeg, double[] lonDeg, EquivalentPga equivalent) {
    places = new MapAtPlaces(map, latDeg, lonDeg);
    double[] shift = SpectrumShift.at(places, equivalent).orElse(new double[0]);
    shaped = shift.length == places.size();
    Map<IntensityMeasure, double[][]> columns = new HashMap<>();
    for (IntensityMeasure measure : places.measures()) {
      double[] mean = places.mean(measure).orElseThrow();
      columns.put(measure, new double[][] {mean, places.sigma(measure).orElseThrow()});
    }
    List<PlaceShaking> all = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      all.add(places.inside(i) ? at(columns, i, shaped ? shift[i] : 0) : PlaceShaking.UNKNOWN);
    }
    shaking = List.copyOf(all);
  }

  private static PlaceShaking at(
      Map<IntensityMeasure, double[][]> columns, int i, double buildingShift) {
    Map<IntensityMeasure, Level> levels = new HashMap<>();
    columns.forEach(
        (measure, column) -> levels.put(measure, new Level(column[0][i], column[1][i])));
    return new PlaceShaking(levels, buildingShift);
  }
}
