package haetae.impact.engine;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The groups of a portfolio in the order of the work: those of one site and class (a spot) stand
 * side by side, so that its curve is asked once a field. Of each group only the quantities that
 * depend on its state are kept, as a constant and a factor for each chance: {@code c0 + Σ (c_k -
 * c_(k-1)) P_k}.
 */
final class Layout {
  final Portfolio portfolio;
  final int states;
  final int quantities;

  /** Spots, and where the groups of each begin (one more entry than spots). */
  final int[] siteOfSpot;

  final int[] classOfSpot;
  final int[] firstGroup;

  /** Groups in order, what they are in the portfolio, and where their terms begin. */
  final int[] group;

  final int[] firstTerm;

  /** Buildings of each group in order, at least one. */
  final double[] buildings;

  final int[] quantityOfTerm;

  /** {@code factors[term * (states + 1)]} the constant, then one factor a state. */
  final double[] factors;

  Layout(Portfolio portfolio) {
    this.portfolio = portfolio;
    states = portfolio.fragilities().states().size();
    quantities = portfolio.quantities().size();
    group =
        IntStream.range(0, portfolio.groups())
            .boxed()
            .sorted(
                Comparator.comparingInt(portfolio::site)
                    .thenComparingInt(portfolio::fragility)
                    .thenComparingInt(portfolio::district))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] starts = IntStream.range(0, group.length).filter(this::opensSpot).toArray();
    firstGroup = IntStream.concat(IntStream.of(starts), IntStream.of(group.length)).toArray();
    siteOfSpot = IntStream.of(starts).map(i -> portfolio.site(group[i])).toArray();
    classOfSpot = IntStream.of(starts).map(i -> portfolio.fragility(group[i])).toArray();
    buildings = buildings();
    firstTerm = new int[group.length + 1];
    for (int i = 0; i < group.length; i++) {
      int g = group[i];
      int own = (int) IntStream.range(0, quantities).filter(q -> depends(g, q)).count();
      firstTerm[i + 1] = firstTerm[i] + own;
    }
    quantityOfTerm = new int[firstTerm[group.length]];
    factors = new double[quantityOfTerm.length * (states + 1)];
    for (int i = 0; i < group.length; i++) {
      fill(i);
    }
  }

  int spots() {
    return siteOfSpot.length;
  }

  /** Bytes of the arrays. */
  long bytes() {
    return 8L * (factors.length + buildings.length)
        + 4L * (quantityOfTerm.length + 2 * group.length + 3 * siteOfSpot.length);
  }

  private boolean opensSpot(int i) {
    return i == 0
        || portfolio.site(group[i]) != portfolio.site(group[i - 1])
        || portfolio.fragility(group[i]) != portfolio.fragility(group[i - 1]);
  }

  /** Whether the amount differs between states. */
  private boolean depends(int g, int q) {
    for (int s = 1; s <= states; s++) {
      if (portfolio.coefficient(g, q, s) != portfolio.coefficient(g, q, 0)) {
        return true;
      }
    }
    return false;
  }

  /** How many buildings a group holds: the most it adds to a count of buildings, else its rows. */
  private double[] buildings() {
    double[] rows = new double[portfolio.groups()];
    for (int asset = 0; asset < portfolio.assets(); asset++) {
      rows[portfolio.group(asset)]++;
    }
    int[] counts =
        IntStream.range(0, quantities)
            .filter(q -> portfolio.quantities().get(q).unit().equals("buildings"))
            .toArray();
    return IntStream.of(group).mapToDouble(g -> Math.max(1, counted(g, counts, rows[g]))).toArray();
  }

  private double counted(int g, int[] counts, double rows) {
    double most = 0;
    for (int q : counts) {
      for (int s = 0; s <= states; s++) {
        most = Math.max(most, portfolio.coefficient(g, q, s));
      }
    }
    return most > 0 ? most : rows;
  }

  private void fill(int i) {
    int g = group[i];
    int term = firstTerm[i];
    for (int q = 0; q < quantities; q++) {
      if (depends(g, q)) {
        quantityOfTerm[term] = q;
        double before = 0;
        for (int s = 0; s <= states; s++) {
          double c = portfolio.coefficient(g, q, s);
          factors[term * (states + 1) + s] = c - before;
          before = c;
        }
        term++;
      }
    }
  }

  /**
   * What a quantity of a district is whatever the damage: of the groups that do not depend on it.
   */
  double[] constants() {
    double[] constants = new double[portfolio.districts().size() * quantities];
    for (int i = 0; i < group.length; i++) {
      int g = group[i];
      for (int q = 0; q < quantities; q++) {
        if (!depends(g, q)) {
          constants[portfolio.district(g) * quantities + q] += portfolio.coefficient(g, q, 0);
        }
      }
    }
    return constants;
  }
}
