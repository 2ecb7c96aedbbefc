package haetae.impact.engine;

import haetae.world.InvalidValue;
import java.util.List;
import java.util.Optional;

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
  private final List<double[]> cityFields;

  /**
   * Results of a run.
   *
   * @param fields simulated fields they rest on; 0: the analytic answer
   * @param city range of each quantity of the portfolio, in its order
   * @param districts the same for each district of the portfolio
   * @param meanStates {@code meanStates[group * (states + 1) + state]}; taken over
   */
  public Totals(
      Portfolio portfolio,
      int fields,
      List<Range> city,
      List<List<Range>> districts,
      double[] meanStates) {
    this(portfolio, fields, city, districts, meanStates, List.of());
  }

  /**
   * The same, knowing the fields.
   *
   * @param cityFields each quantity of the city field by field, taken over; empty: not known
   */
  Totals(
      Portfolio portfolio,
      int fields,
      List<Range> city,
      List<List<Range>> districts,
      double[] meanStates,
      List<double[]> cityFields) {
    this.portfolio = portfolio;
    this.fields = fields;
    this.city = List.copyOf(city);
    this.districts = districts.stream().map(List::copyOf).toList();
    this.meanStates = meanStates;
    this.cityFields = List.copyOf(cityFields);
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
   * Quantity q in the whole city, field by field, where a simulation kept it: for sampling errors
   * and for mixing runs. Not to be changed.
   */
  public Optional<double[]> cityFields(int q) {
    return cityFields.isEmpty() ? Optional.empty() : Optional.of(cityFields.get(q));
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
