package haetae.impact.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Totals of every field by district and quantity, and of the city, which is the sum of its
 * districts in each field. Up to {@value #MOST_VALUES} numbers each for city and districts are kept
 * as they are (256 MB); beyond, they are counted in classes.
 */
final class Ledger {
  private static final int MOST_VALUES = 1 << 25;
  private static final double[] CHANCES = {0.05, 0.16, 0.5, 0.84, 0.95};

  private final int quantities;
  private final SimulationSettings settings;
  private final List<Distribution> rows = new ArrayList<>();
  private final List<Distribution> city = new ArrayList<>();
  private final BitSet done = new BitSet();

  /**
   * @param most largest possible value by district and quantity
   */
  Ledger(int quantities, int fields, double[] most, SimulationSettings settings) {
    this.quantities = quantities;
    this.settings = settings;
    boolean keepRows = (long) most.length * fields <= MOST_VALUES;
    for (double largest : most) {
      rows.add(distribution(keepRows, fields, largest));
    }
    boolean keepCity = (long) quantities * fields <= MOST_VALUES;
    for (int q = 0; q < quantities; q++) {
      double largest = 0;
      for (int row = q; row < most.length; row += quantities) {
        largest += most[row];
      }
      city.add(distribution(keepCity, fields, largest));
    }
  }

  private static Distribution distribution(boolean keep, int fields, double largest) {
    return keep ? new Distribution.Exact(fields) : new Distribution.Histogram(largest);
  }

  /**
   * Takes some fields. For several threads, each field once.
   *
   * @param totals {@code totals[district * quantities + q][f]}
   */
  void put(int first, int lanes, double[][] totals) {
    double[][] sums = new double[quantities][lanes];
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).put(first, totals[row]);
      double[] sum = sums[row % quantities];
      for (int f = 0; f < lanes; f++) {
        sum[f] += totals[row][f];
      }
    }
    for (int q = 0; q < quantities; q++) {
      city.get(q).put(first, sums[q]);
    }
    synchronized (done) {
      done.set(first, first + lanes);
    }
  }

  /** Fields taken so far; not while others are being taken. */
  int fields() {
    return done.cardinality();
  }

  /** Ranges of the city around its means. */
  List<Range> city(double[] means) {
    return settings.over(quantities).mapToObj(q -> range(means[q], city.get(q))).toList();
  }

  /** Totals of the city field by field, a quantity each; none where they are not kept. */
  List<double[]> cityFields() {
    List<double[]> kept = new ArrayList<>();
    for (Distribution values : city) {
      if (values instanceof Distribution.Exact exact) {
        kept.add(exact.values());
      }
    }
    return kept;
  }

  /** Ranges of a district around its means. */
  List<Range> district(int d, double[] means) {
    return settings
        .over(quantities)
        .mapToObj(q -> range(means[q], rows.get(d * quantities + q)))
        .toList();
  }

  private Range range(double mean, Distribution values) {
    double[] q = values.quantiles(CHANCES, done);
    return new Range(mean, q[0], q[1], q[2], q[3], q[4]);
  }
}
