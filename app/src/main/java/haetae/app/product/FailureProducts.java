package haetae.app.product;

import haetae.hazard.ground.FailureMap;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ground failure beside a shaking map: {@code ground-failure.csv} and its part of {@code
 * summary.json}. A model that could not be run is named with the reason, and has no columns.
 */
public final class FailureProducts {
  private final double[] latDeg;
  private final double[] lonDeg;
  private final Map<String, FailureMap> maps;
  private final Map<String, String> models;

  /**
   * Ground failure at places; the arrays are not copied.
   *
   * @param maps by the first part of the columns' names
   * @param models what each was worked out with, by the same names
   */
  public FailureProducts(
      double[] latDeg, double[] lonDeg, Map<String, FailureMap> maps, Map<String, String> models) {
    if (latDeg.length != lonDeg.length) {
      throw new InvalidValue("columns of places differ in length; expected " + latDeg.length);
    }
    this.latDeg = latDeg;
    this.lonDeg = lonDeg;
    this.maps = new LinkedHashMap<>(maps);
    this.models = Map.copyOf(models);
  }

  /** A line for every model that was left out. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    maps.forEach((name, map) -> {
      if (map instanceof FailureMap.Absent absent) {
        notes.add(name + " (" + models.get(name) + ") is left out: " + absent.reason());
      }
    });
    return notes;
  }

  /** Whether any model was run. */
  boolean any() {
    return maps.values().stream().anyMatch(FailureMap.Drawn.class::isInstance);
  }

  /** A line per place; empty where a layer has no value or a model no such figure. */
  String csv() {
    StringBuilder out = new StringBuilder("lon,lat");
    List<double[]> columns = new ArrayList<>();
    maps.forEach((name, map) -> {
      if (map instanceof FailureMap.Drawn drawn) {
        out.append(',').append(name).append("Probability");
        out.append(',').append(name).append("AreaFraction");
        columns.add(drawn.probability);
        columns.add(drawn.areaFraction);
      }
    });
    out.append('\n');
    for (int i = 0; i < latDeg.length; i++) {
      out.append(String.format(Locale.ROOT, "%.6f,%.6f", lonDeg[i], latDeg[i]));
      for (double[] column : columns) {
        out.append(',').append(Double.isNaN(column[i]) ? "" : Decimal.digits(column[i], 5));
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Model and largest values, or why there are none. */
  void summary(ObjectNode node) {
    maps.forEach((name, map) -> {
      ObjectNode one = node.putObject(name);
      one.put("model", models.get(name));
      switch (map) {
        case FailureMap.Absent absent -> one.put("absent", absent.reason());
        case FailureMap.Drawn drawn -> {
          one.put("largestProbability", largest(drawn.probability));
          one.put("largestAreaFraction", largest(drawn.areaFraction));
        }
      }
    });
  }

  private static @org.jspecify.annotations.Nullable Double largest(double[] values) {
    Largest largest = Largest.of(values);
    return largest.place() < 0 ? null : Decimal.rounded(largest.value(), 5);
  }
}
