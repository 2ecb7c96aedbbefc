package haetae.impact.network;

import haetae.impact.fragility.LognormalCurve;
import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * A class of highway bridges, HWB1 to HWB28, in SA(1.0 s): Hazus 5.1 (FEMA 2022), chapter on
 * transportation, after Mander &amp; Basöz (1999). Medians of moderate and worse damage are
 * multiplied by K3D and Kskew, those of slight damage by the smaller of 1 and Kshape where short
 * periods matter; K3D and Kshape as in SimCenter's use of Hazus, <b>Kskew from memory of the
 * manual, not verified</b>.
 */
public final class BridgeClass {
  /** Deviation of the logarithm of the capacity. */
  public static final double BETA = 0.6;

  private static final List<String> MEDIANS =
      List.of("slightG", "moderateG", "extensiveG", "completeG");
  private static final List<BridgeClass> ALL =
      ResourceTable.of(BridgeClass.class, "hazus-bridges.csv").rows().stream()
          .map(BridgeClass::new)
          .toList();

  private final String id;
  private final double[] mediansG;
  private final double spanA;
  private final double spanB;
  private final boolean shaped;

  private BridgeClass(Row row) {
    id = row.text("bridge");
    mediansG = row.numbers(MEDIANS);
    spanA = row.number("spanA");
    spanB = row.number("spanB");
    shaped = row.number("shape") == 1;
  }

  /** HWB1 to HWB28. */
  public static List<BridgeClass> all() {
    return ALL;
  }

  /** The class of a name such as {@code HWB5}. */
  public static Optional<BridgeClass> find(String id) {
    return ALL.stream().filter(bridge -> bridge.id.equals(id)).findFirst();
  }

  /**
   * The class of a name.
   *
   * @throws InvalidValue if there is none
   */
  public static BridgeClass get(String id) {
    return find(id)
        .orElseThrow(
            () -> new InvalidValue("class of bridge is '" + id + "'; expected HWB1 to HWB28"));
  }

  /** {@code HWB5}. */
  public String id() {
    return id;
  }

  /** Whether the ratio of SA(0.3 s) to SA(1.0 s) changes the median of slight damage. */
  public boolean shaped() {
    return shaped;
  }

  /** K3D: the deck carries as an arch. 1 where the spans are not known or one only. */
  public double spanFactor(int spans) {
    return spans < 2 ? 1 : 1 + spanA / (spans - spanB);
  }

  /** Kshape = 2.5·SA(1.0)/SA(0.3). */
  public static double shapeFactor(double sa10G, double sa03G) {
    return 2.5 * sa10G / sa03G;
  }

  /** The class as it stands in the table. */
  public LognormalCurve curve() {
    return curve(BridgeForm.UNKNOWN, 1);
  }

  /**
   * The curve of one bridge. Where skew brings the median of moderate damage below that of slight,
   * slight takes it, too: who is moderately damaged is slightly damaged.
   *
   * @param shape {@link #shapeFactor}; 1 where it is not known
   */
  public LognormalCurve curve(BridgeForm form, double shape) {
    double strength = form.skewFactor() * spanFactor(form.spans());
    double[] medians = new double[mediansG.length];
    double[] betas = new double[mediansG.length];
    for (int k = 0; k < medians.length; k++) {
      medians[k] = mediansG[k] * (k == 0 ? slightFactor(shape) : strength);
      betas[k] = BETA;
    }
    medians[0] = Math.min(medians[0], medians[1]);
    return LognormalCurve.of(medians, betas);
  }

  private double slightFactor(double shape) {
    return shaped ? Math.min(1, shape) : 1;
  }
}
