package haetae.impact.engine;

import haetae.impact.fragility.FragilityClass;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be prepared of a portfolio once for all quakes: order of the work, tables, limits. */
final class Prepared {
  final Layout layout;
  final Optional<GroundFailure> ground;
  final SimulationSettings settings;

  /** One for each class that stands somewhere; others share the first. */
  final ExceedanceTable[] tables;

  /** By district and quantity: what no damage changes, and the least and most damage can make. */
  final double[] constants;

  final double[] least;
  final double[] most;

  Prepared(Portfolio portfolio, SimulationSettings settings) {
    this.settings = settings;
    ground = Optional.empty();
    layout = new Layout(portfolio);
    boolean[] used = new boolean[portfolio.fragilities().classes().size()];
    for (int type : layout.classOfSpot) {
      used[type] = true;
    }
    ExceedanceTable[] made = new ExceedanceTable[used.length];
    List<FragilityClass> classes = portfolio.fragilities().classes();
    settings
        .over(used.length)
        .filter(i -> used[i])
        .forEach(i ->
            made[i] = new ExceedanceTable(classes.get(i).curve(), settings.buildingResidual()));
    tables = made;
    constants = layout.constants();
    least = new double[constants.length];
    most = new double[constants.length];
    limits(portfolio);
  }

  private Prepared(Prepared other, GroundFailure ground) {
    layout = other.layout;
    settings = other.settings;
    tables = other.tables;
    constants = other.constants;
    least = other.least;
    most = other.most;
    this.ground = Optional.of(ground);
  }

  /** The same on ground that may fail. */
  Prepared with(GroundFailure failure) {
    Portfolio portfolio = layout.portfolio;
    if (failure.sites() != portfolio.sites().size() || failure.states() != layout.states) {
      throw new InvalidValue(
          String.format(
              "ground failure of %d sites and %d states; expected %d and %d",
              failure.sites(), failure.states(), portfolio.sites().size(), layout.states));
    }
    return new Prepared(this, failure);
  }

  private void limits(Portfolio portfolio) {
    int states = layout.states;
    for (int g = 0; g < portfolio.groups(); g++) {
      for (int q = 0; q < layout.quantities; q++) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int s = 0; s <= states; s++) {
          low = Math.min(low, portfolio.coefficient(g, q, s));
          high = Math.max(high, portfolio.coefficient(g, q, s));
        }
        int row = portfolio.district(g) * layout.quantities + q;
        least[row] += low;
        most[row] += high;
      }
    }
  }

  /**
   * Where each class finds its measure.
   *
   * @throws InvalidValue if one that stands somewhere finds none
   */
  int[] measureOfClass(List<IntensityMeasure> measures) {
    List<FragilityClass> classes = layout.portfolio.fragilities().classes();
    int[] where = classes.stream().mapToInt(c -> measures.indexOf(c.measure())).toArray();
    for (int type : layout.classOfSpot) {
      if (where[type] < 0) {
        FragilityClass missing = classes.get(type);
        throw new InvalidValue(
            String.format(
                "fragility class %s needs %s; the shaking has %s",
                missing.id(), missing.measure(), measures));
      }
    }
    return where;
  }

  /** Mean chances {@code [group * (states + 1) + s]} from chances {@code [spot * states + k]}. */
  double[] meanStates(double[] chances) {
    int states = layout.states;
    double[] mean = new double[layout.group.length * (states + 1)];
    for (int spot = 0; spot < layout.spots(); spot++) {
      for (int i = layout.firstGroup[spot]; i < layout.firstGroup[spot + 1]; i++) {
        double before = 1;
        for (int k = 0; k < states; k++) {
          double p = Math.min(before, chances[spot * states + k]);
          mean[layout.group[i] * (states + 1) + k] = before - p;
          before = p;
        }
        mean[layout.group[i] * (states + 1) + states] = before;
      }
    }
    return mean;
  }

  /** Mean of every quantity by district, from mean chances of the groups. */
  double[] means(double[] meanStates) {
    double[] means = constants.clone();
    int states = layout.states;
    for (int i = 0; i < layout.group.length; i++) {
      int g = layout.group[i];
      int row = layout.portfolio.district(g) * layout.quantities;
      for (int term = layout.firstTerm[i]; term < layout.firstTerm[i + 1]; term++) {
        double amount = 0;
        double sum = 0;
        for (int s = 0; s <= states; s++) {
          amount += layout.factors[term * (states + 1) + s];
          sum += amount * meanStates[g * (states + 1) + s];
        }
        means[row + layout.quantityOfTerm[term]] += sum;
      }
    }
    return means;
  }

  /** Sums over the districts. */
  double[] city(double[] byDistrict) {
    double[] city = new double[layout.quantities];
    for (int row = 0; row < byDistrict.length; row++) {
      city[row % layout.quantities] += byDistrict[row];
    }
    return city;
  }

  /** The numbers of one district. */
  double[] district(double[] byDistrict, int d) {
    return Arrays.copyOfRange(byDistrict, d * layout.quantities, (d + 1) * layout.quantities);
  }

  /** Bytes of what is prepared beside the portfolio. */
  long bytes() {
    long sum = layout.bytes() + 24L * constants.length;
    for (ExceedanceTable table : tables) {
      sum += table == null ? 0 : table.bytes();
    }
    return sum;
  }
}
