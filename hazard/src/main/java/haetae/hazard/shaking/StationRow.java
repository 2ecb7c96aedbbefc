package haetae.hazard.shaking;

import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * An observed place against the model.
 *
 * @param rrupKm distance from the rupture
 * @param vs30Mps of the ground there
 * @param values observed and derived measures
 */
public record StationRow(
    ObservedPlace place, double repiKm, double rrupKm, double vs30Mps, List<Value> values) {
  /**
   * One measure of the place, in ln g, ln cm/s or MMI.
   *
   * @param derived from another measure by conversion
   * @param observed the value itself, also of a growing peak
   * @param sigma deviation that the value has as an observation
   * @param predicted mean before any observation
   * @param growing whether the peak may still grow
   * @param outlier whether it was left out as too far from the prediction
   * @param used whether it may condition the map
   */
  public record Value(
      IntensityMeasure measure,
      boolean derived,
      double observed,
      double sigma,
      double predicted,
      double tau,
      double phi,
      boolean growing,
      boolean outlier,
      boolean used) {
    /** Observed minus predicted. */
    public double residual() {
      return observed - predicted;
    }
  }

  public StationRow {
    values = List.copyOf(values);
  }

  /** The rows of a group. */
  static List<StationRow> of(ObservedGroup group) {
    java.util.ArrayList<StationRow> rows = new java.util.ArrayList<>();
    for (int i = 0; i < group.places.size(); i++) {
      rows.add(
          new StationRow(
              group.places.get(i),
              group.predictions.distances().repiKm[i],
              group.rrupKm(i),
              group.predictions.sites().vs30Mps[i],
              values(group, i)));
    }
    return rows;
  }

  private static List<Value> values(ObservedGroup group, int i) {
    return group.columns().stream()
        .filter(c -> !Double.isNaN(c.value[i]))
        .map(c ->
            new Value(
                c.measure,
                c.derived,
                c.value[i],
                c.sigma[i],
                c.prediction.mean[i],
                c.prediction.tau[i],
                c.prediction.phi[i],
                c.growing[i],
                c.outlier[i],
                c.speaks(i)))
        .toList();
  }
}
