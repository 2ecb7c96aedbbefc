package haetae.impact.network;

import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.impact.ground.GroundHere;
import haetae.impact.ground.GroundMovement;
import haetae.impact.ground.NormalNodes;
import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.Check;
import java.util.List;
import java.util.Locale;

/**
 * What stands or lies on ground that moves for good: Hazus 5.1 (FEMA 2022), chapter on
 * transportation. The manual's factors for width, length and skew of bridges are left out: a pack
 * does not tell them.
 */
public enum GroundFailureClass {
  /** Four lanes or more; rails. */
  MAJOR_ROAD,
  /** Two lanes. */
  URBAN_ROAD,
  /** Every bridge. */
  BRIDGE,
  /** Every tunnel. */
  TUNNEL;

  private static final double CM_PER_INCH = 2.54;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final LognormalCurve curve = read(name().toLowerCase(Locale.ROOT).replace('_', '-'));

  private static LognormalCurve read(String what) {
    Row row =
        ResourceTable.of(GroundFailureClass.class, "hazus-ground-failure.csv").rows().stream()
            .filter(r -> r.text("what").equals(what))
            .findFirst()
            .orElseThrow();
    List<String> known =
        FragilitySet.HAZUS_STATES.stream()
            .filter(state -> !row.text(state + "In").isEmpty())
            .toList();
    double[] medians = row.numbers(known.stream().map(state -> state + "In").toList());
    for (int k = 0; k < medians.length; k++) {
      medians[k] *= CM_PER_INCH;
    }
    return LognormalCurve.of(
        medians, row.numbers(known.stream().map(state -> state + "Beta").toList()));
  }

  /**
   * Chances of reaching each state or a worse one once the ground has moved.
   *
   * @param movedCm permanent movement, cm
   * @return slight to complete; 0 for states that are not known
   */
  public double[] chances(double movedCm) {
    Check.inRange("movedCm", movedCm, 0, 1e5, "cm");
    double[] out = new double[FragilitySet.HAZUS_STATES.size()];
    curve.exceedances(Math.log(movedCm), out, 0);
    return out;
  }

  /**
   * The same by liquefaction where ln PGA is normal.
   *
   * @param lnPga mean of the natural logarithm of PGA in g
   */
  public double[] chances(GroundHere ground, double lnPga, double sigma, double magnitude) {
    double[] sum = new double[FragilitySet.HAZUS_STATES.size()];
    if (ground.liquefaction().isEmpty()) {
      return sum;
    }
    for (int i = 0; i < NormalNodes.COUNT; i++) {
      double pgaG = Math.exp(lnPga + sigma * NormalNodes.node(i));
      GroundMovement movement = GroundMovement.of(ground, pgaG, magnitude);
      double[] given = chances(movement.mostCm());
      for (int k = 0; k < sum.length; k++) {
        sum[k] += NormalNodes.weight(i) * movement.chance() * given[k];
      }
    }
    return sum;
  }
}
