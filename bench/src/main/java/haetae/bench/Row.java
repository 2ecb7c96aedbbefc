package haetae.bench;

import haetae.world.Check;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param name what was measured
 * @param size on how much
 * @param median of the runs, in {@code unit}
 * @param runs how many measurements the median is of
 * @param peer somebody else's figure for the same thing, or our target
 */
public record Row(
    String name, String size, double median, String unit, int runs, Optional<Peer> peer) {
  public Row {
    Check.notBlank("name", name);
    Check.finite("median", median);
    Check.inRange("runs", runs, 1, 1_000_000_000, "runs");
  }

  /**
   * What a figure is held against.
   *
   * @param name program, or {@code target}
   * @param low in the unit of the row
   * @param high the same where the figure is a range, else equal to {@code low}
   * @param moreIsBetter false for times and memory
   */
  public record Peer(String name, double low, double high, boolean moreIsBetter) {
    /** One figure, the larger the better. */
    public static Peer atLeast(String name, double figure) {
      return new Peer(name, figure, figure, true);
    }

    /** One figure, the smaller the better. */
    public static Peer atMost(String name, double figure) {
      return new Peer(name, figure, figure, false);
    }

    /** How many times better we are than the better end of the range; below 1 is worse. */
    public double ratio(double ours) {
      return moreIsBetter ? ours / high : low / ours;
    }
  }
}
