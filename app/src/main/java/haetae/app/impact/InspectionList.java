package haetae.app.impact;

import static haetae.app.impact.ImpactTables.cell;
import static haetae.app.impact.ImpactTables.decimal;

import haetae.impact.engine.Totals;
import haetae.impact.exposure.PortfolioSettings;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.loss.InspectionPriority;
import haetae.impact.loss.OccupancyByHour;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** {@code inspection.csv}: which buildings to look at first. */
final class InspectionList {
  private static final int MOST = 1000;
  private static final int STATES = FragilitySet.HAZUS_STATES.size() + 1;

  private final City city;
  private final Totals totals;
  private final int hour;
  private final boolean weekend;

  InspectionList(CityImpact impact) {
    city = impact.city().city();
    totals = impact.totals();
    PortfolioSettings people = impact.people();
    hour = people.hourOfDay();
    weekend = people.weekend();
  }

  private record Scored(int building, double score) {}

  /** The first thousand, the most urgent first. */
  void write(Writer out) throws IOException {
    out.write("rank,id,lon,lat,use,score,p_extensive_or_worse,people_inside,provenance\n");
    BuildingStock stock = city.buildings();
    List<Scored> first =
        IntStream.range(0, stock.size())
            .parallel()
            .mapToObj(i -> new Scored(i, score(stock, i)))
            .sorted(
                Comparator.comparingDouble((Scored s) -> -s.score())
                    .thenComparingInt(Scored::building))
            .limit(MOST)
            .toList();
    int rank = 0;
    for (Scored scored : first) {
      int i = scored.building();
      out.write(
          String.join(
              ",",
              Integer.toString(++rank),
              cell(stock.id(i)),
              decimal(stock.lonDeg(i), 6),
              decimal(stock.latDeg(i), 6),
              stock.use(i).word(),
              decimal(scored.score(), 4),
              decimal(extensive(i), 4),
              decimal(inside(stock, i), 1),
              stock.known(i).how().word()));
      out.write("\n");
    }
  }

  private double extensive(int building) {
    return totals.meanState(building, STATES - 2) + totals.meanState(building, STATES - 1);
  }

  private double inside(BuildingStock stock, int i) {
    return stock.people(i) * OccupancyByHour.share(stock.use(i), hour, weekend);
  }

  private double score(BuildingStock stock, int i) {
    double[] chances = new double[STATES];
    for (int state = 0; state < STATES; state++) {
      chances[state] = totals.meanState(i, state);
    }
    return InspectionPriority.DEFAULT.score(
        extensive(i),
        inside(stock, i),
        InspectionPriority.importance(stock.use(i)),
        InspectionPriority.deviation(stock.use(i), chances),
        false);
  }
}
