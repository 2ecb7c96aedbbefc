package haetae.impact.engine;

import haetae.world.InvalidValue;
import java.util.List;

/**
 * What an earthquake does to a portfolio: ranges of all quantities in the city and its districts,
 * and the mean chances of each building. Means of the districts add up to those of the city, mean
 * chances of a building to one. Immutable.
 */
public final class Totals {
  private final Portfolio portfolio;
  private final int fields;
  private final List<Range> city;
  private final List<List<Range>> districts;
  private final double[] meanStates;
  private final double[] deviations;

  /** Results without sampling errors, such as the analytic answer. */
  public Totals(
      Portfolio portfolio,
      int fields,
      List<Range> city,
      List<List<Range>> districts,
      double[] meanStates) {
    this(portfolio, fields, city, districts, meanStates, new double[city.size()]);
  }

  /**
   * Results of a run.
   *
   * @param fields simulated fields they rest on; 0: the analytic answer
   * @param city range of each quantity of the portfolio, in its order
   * @param districts the same for each district of the portfolio
   * @param meanStates {@code meanStates[group * (states + 1) + state]}; taken over
   * @param deviations standard deviation of each quantity of the city from field to field; taken
   *     over
   */
  public Totals(
      Portfolio portfolio,
      int fields,
      List<Range> city,
      List<List<Range>> districts,
      double[] meanStates,
      double[] deviations) {
    this.portfolio = portfolio;
    this.fields = fields;
    this.city = List.copyOf(city);
    this.districts = districts.stream().map(List::copyOf).toList();
    this.meanStates = meanStates;
    this.deviations = deviations;
  }

  /** What was shaken. */
  public Portfolio portfolio() {
    return portfolio;
  }

  /** Simulated fields the numbers rest on; 0: the analytic answer. */
  public int fields() {
    return fields;
  }

  /** Range of quantity q in the whole city. */
  public Range city(int q) {
    return city.get(q);
  }

  /**
   * Standard error of the mean of quantity q in the city, at most: as if the mean were that of the
   * fields' own numbers; 0 for the analytic answer.
   */
  public double standardError(int q) {
    return deviations[q] / Math.sqrt(Math.max(1, fields));
  }

  /** Range of quantity q in district d. */
  public Range district(int d, int q) {
    return districts.get(d).get(q);
  }

  /**
   * Range of a quantity in the whole city.
   *
   * @throws InvalidValue if the portfolio does not add it up
   */
  public Range city(String quantityId) {
    return city.get(portfolio.quantity(quantityId));
  }

  /** Mean chance that a building is in a state; 0: none. */
  public double meanState(int asset, int state) {
    return meanStateOfGroup(portfolio.group(asset), state);
  }

  /** Mean chance that the buildings of a group are in a state; 0: none. */
  public double meanStateOfGroup(int group, int state) {
    return meanStates[group * (portfolio.fragilities().states().size() + 1) + state];
  }
}
