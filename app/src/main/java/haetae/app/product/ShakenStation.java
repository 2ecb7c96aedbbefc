package haetae.app.product;

import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A place where something was observed: an instrument, or a cell of felt reports.
 *
 * @param network code of the network, may be empty
 * @param felt whether people observed, not an instrument
 * @param vs30Mps NaN where unknown
 * @param rrupKm distance from the rupture, NaN where unknown
 * @param responses number of felt reports; 0 for an instrument
 */
public record ShakenStation(
    String id,
    String name,
    String network,
    boolean felt,
    GeoPoint place,
    double vs30Mps,
    double repiKm,
    double rrupKm,
    int responses,
    List<Value> values) {
  /**
   * One measure, in ln g, ln cm/s or MMI.
   *
   * @param derived from another measure by conversion
   * @param sigma deviation of the value as an observation
   * @param predicted before any observation; NaN where unknown, as are tau and phi then
   * @param bias what the event term adds here; NaN where unknown
   * @param growing whether the peak may still grow
   * @param outlier whether it was left out as too far from the prediction
   */
  public record Value(
      IntensityMeasure measure,
      boolean derived,
      double observed,
      double sigma,
      double predicted,
      double tau,
      double phi,
      double bias,
      boolean growing,
      boolean outlier) {}

  public ShakenStation {
    values = List.copyOf(values);
  }

  /** Observed or derived value of a measure; an observed one goes before a derived one. */
  public OptionalDouble observed(IntensityMeasure measure) {
    return values.stream()
        .filter(value -> value.measure().equals(measure))
        .sorted((a, b) -> Boolean.compare(a.derived(), b.derived()))
        .mapToDouble(Value::observed)
        .findFirst();
  }

  /** Whether any of its values was left out. */
  public boolean outlier() {
    return values.stream().anyMatch(Value::outlier);
  }
}
