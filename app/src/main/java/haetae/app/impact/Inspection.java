package haetae.app.impact;

import haetae.impact.engine.Totals;
import haetae.impact.exposure.PortfolioSettings;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.loss.InspectionPriority;
import haetae.impact.loss.OccupancyByHour;
import haetae.world.building.BuildingStock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A city's buildings and what shook them → which to look at first. */
public final class Inspection {
  private static final int STATES = FragilitySet.HAZUS_STATES.size() + 1;

  private final BuildingStock stock;
  private final Totals totals;
  private final int hour;
  private final boolean weekend;

  /**
   * @param people when they are taken to be where they are
   */
  public Inspection(BuildingStock stock, Totals totals, PortfolioSettings people) {
    this.stock = stock;
    this.totals = totals;
    hour = people.hourOfDay();
    weekend = people.weekend();
  }

  /**
   * A building to look at.
   *
   * @param building its row in the pack
   * @param score of {@link InspectionPriority}, the larger the sooner
   * @param extensive chance of extensive or worse damage
   * @param peopleInside at the hour of the quake
   */
  public record Place(int building, double score, double extensive, double peopleInside) {}

  /** The most urgent first, so many at most. */
  public List<Place> first(int most) {
    double[] scores = new double[stock.size()];
    Arrays.setAll(
        scores, this::score); // on one thread: live it is one that gives way to all others
    double[] rising = scores.clone();
    Arrays.sort(rising);
    double least = scores.length <= most ? Double.NEGATIVE_INFINITY : rising[scores.length - most];
    return IntStream.range(0, scores.length) // an object for those alone that may be among them
        .filter(i -> scores[i] >= least)
        .mapToObj(i -> new Place(i, scores[i], extensive(i), inside(i)))
        .sorted(
            Comparator.comparingDouble((Place place) -> -place.score())
                .thenComparingInt(Place::building))
        .limit(most)
        .toList();
  }

  private double extensive(int building) {
    return totals.meanState(building, STATES - 2) + totals.meanState(building, STATES - 1);
  }

  private double inside(int i) {
    return stock.people(i) * OccupancyByHour.share(stock.use(i), hour, weekend);
  }

  private double score(int building) {
    double[] chances = new double[STATES];
    for (int state = 0; state < STATES; state++) {
      chances[state] = totals.meanState(building, state);
    }
    return InspectionPriority.DEFAULT.score(
        extensive(building),
        inside(building),
        InspectionPriority.importance(stock.use(building)),
        InspectionPriority.deviation(stock.use(building), chances),
        false);
  }
}
