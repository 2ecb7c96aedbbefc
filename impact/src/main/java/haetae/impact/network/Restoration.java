package haetae.impact.network;

import haetae.impact.fragility.FragilitySet;
import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.StandardNormal;
import java.util.Arrays;
import java.util.Locale;

/**
 * When what is damaged works again: the days are normally distributed with mean and deviation by
 * state of damage. Hazus 5.1 (FEMA 2022), tables of restoration functions, <b>from memory of the
 * manual, not verified</b>. Roads: extensive and complete damage are one.
 */
public enum Restoration {
  SUBSTATION,
  DISTRIBUTION,
  GENERATION,
  WATER_TREATMENT,
  PUMPING,
  TANK,
  BRIDGE,
  ROAD,
  /** Hospitals, schools, fire and police stations; taken for other buildings, too. */
  FACILITY;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final double[] meanDays;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final double[] sigmaDays;

  Restoration() {
    Row row =
        ResourceTable.of(Restoration.class, "hazus-restoration.csv").rows().stream()
            .filter(r -> r.text("what").equals(word()))
            .findFirst()
            .orElseThrow();
    meanDays =
        row.numbers(FragilitySet.HAZUS_STATES.stream().map(state -> state + "Mean").toList());
    sigmaDays =
        row.numbers(FragilitySet.HAZUS_STATES.stream().map(state -> state + "Sigma").toList());
  }

  /** The word in tables: {@code substation}, {@code water-treatment}, … */
  public final String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if there is no such restoration
   */
  public static Restoration parse(String word) {
    return Arrays.stream(values())
        .filter(restoration -> restoration.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidValue(
                "restoration is '"
                    + word
                    + "'; expected one of "
                    + Arrays.stream(values()).map(Restoration::word).toList()));
  }

  /**
   * Chance that it works again on a day.
   *
   * @param state 1: slight, to 4: complete
   * @param day days after the earthquake, 0 or more
   */
  public double restored(int state, double day) {
    Check.inRange("day", day, 0, 100_000, "d");
    return StandardNormal.below((day - meanDays[state - 1]) / sigmaDays[state - 1]);
  }

  /**
   * Functional loss on a day: Σ over states of chance · (1 - restored).
   *
   * @param states chances of the states from "none" on
   */
  public double loss(double[] states, double day) {
    return loss(states, lost(day));
  }

  /** Chance of each state, from slight on, that it does not work again on a day. */
  double[] lost(double day) {
    double[] lost = new double[FragilitySet.HAZUS_STATES.size()];
    for (int k = 0; k < lost.length; k++) {
      lost[k] = 1 - restored(k + 1, day);
    }
    return lost;
  }

  /** Functional loss from {@link #lost}. */
  static double loss(double[] states, double[] lost) {
    double sum = 0;
    for (int k = 0; k < lost.length; k++) {
      sum += states[k + 1] * lost[k];
    }
    return Math.clamp(sum, 0, 1);
  }
}
