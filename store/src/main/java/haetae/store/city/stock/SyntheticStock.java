package haetae.store.city.stock;

import haetae.world.Check;
import haetae.world.city.District;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * Districts and published shares -> the stock of a city nobody has counted: every row synthetic.
 * Sums of buildings by class and year are exact whole numbers; residents of a district are its
 * people (iterative proportional fitting of class by district: Deming and Stephan 1940).
 */
public final class SyntheticStock {
  /** People of one household (SCIENCE section 17). */
  static final double PEOPLE_PER_HOUSEHOLD = 2.4;

  /** From the first to the last year, share of the buildings (SCIENCE section 17). */
  private record Era(int from, int to, double share) {}

  /** The years 1988 to 2004 hold 37 %, spread evenly; they are cut at 1995, when pilotis begin. */
  private static final List<Era> ERAS =
      List.of(
          new Era(1950, 1987, 0.38),
          new Era(1988, 1994, 0.37 * 7 / 17),
          new Era(1995, 2004, 0.37 * 10 / 17),
          new Era(2005, 2016, 0.19),
          new Era(2017, 2023, 0.06));

  private static final int PILOTI_FROM = 1995;
  private static final int ROUNDS = 200;

  private static final Known KNOWN =
      new Known(
          Provenance.SYNTHETIC,
          "rounded shares of Gyeongbuk (GEM v2023.1.1) by residents of the district");

  private final List<District> districts;
  private final List<StockClass> classes = StockClass.gyeongbuk();
  private final double people;

  private SyntheticStock(List<District> districts) {
    this.districts = districts;
    people = districts.stream().mapToDouble(District::people).sum();
    Check.positive("people of all districts", people, "people");
  }

  /**
   * Makes a stock.
   *
   * @param buildings of the whole city
   */
  public static List<StockRow> of(List<District> districts, int buildings) {
    Check.inRange("buildings", buildings, 1, 100_000_000, "buildings");
    return new SyntheticStock(districts).rows(buildings);
  }

  private List<StockRow> rows(int buildings) {
    double[][] residents = residents();
    List<StockRow> rows = new ArrayList<>();
    int[] perClass = Shares.of(buildings, weights(), buildings);
    for (int c = 0; c < classes.size(); c++) {
      int[] perEra =
          Shares.of(perClass[c], ERAS.stream().mapToDouble(Era::share).toArray(), perClass[c]);
      for (int e = 0; e < perEra.length; e++) {
        add(rows, c, ERAS.get(e), perEra[e], perClass[c], residents);
      }
    }
    return rows;
  }

  private double[] weights() {
    return classes.stream().mapToDouble(StockClass::buildings).toArray();
  }

  private void add(
      List<StockRow> rows, int c, Era era, int buildings, int ofClass, double[][] residents) {
    if (buildings == 0) {
      return;
    }
    StockClass kind = classes.get(c);
    double[] where = new double[districts.size()];
    for (int d = 0; d < where.length; d++) {
      where[d] = kind.residents() > 0 ? residents[c][d] : kind.weight(districts.get(d));
    }
    int[] counts = Shares.of(buildings, where, buildings);
    double inOne = (kind.residents() + kind.workers()) * people / ofClass;
    for (int d = 0; d < counts.length; d++) {
      if (counts[d] > 0) {
        rows.add(row(kind, era, districts.get(d).code(), counts[d], inOne));
      }
    }
  }

  private static StockRow row(
      StockClass kind, Era era, String district, int buildings, double peopleInOne) {
    double people = round(buildings * peopleInOne);
    return new StockRow(
        district,
        kind.structure(),
        kind.storeysFrom(),
        kind.storeysTo(),
        era.from(),
        era.to(),
        kind.use(),
        era.from() >= PILOTI_FROM ? kind.openAfter1995() : 0,
        buildings,
        kind.floorAreaM2(),
        people,
        kind.residents() > 0 ? round(people / PEOPLE_PER_HOUSEHOLD) : 0,
        kind.valuePerM2(),
        KNOWN);
  }

  private static double round(double value) {
    return Math.rint(value * 100) / 100;
  }

  /** Residents by class and district: classes hold their share, districts their people. */
  private double[][] residents() {
    double[][] fit = new double[classes.size()][districts.size()];
    for (int c = 0; c < fit.length; c++) {
      for (int d = 0; d < fit[c].length; d++) {
        fit[c][d] = classes.get(c).residents() > 0 ? classes.get(c).weight(districts.get(d)) : 0;
      }
    }
    double all = classes.stream().mapToDouble(StockClass::residents).sum();
    for (int round = 0; round < ROUNDS; round++) {
      for (int c = 0; c < fit.length; c++) {
        double wanted = classes.get(c).residents() / all * people;
        double sum = java.util.Arrays.stream(fit[c]).sum();
        for (int d = 0; d < fit[c].length; d++) {
          fit[c][d] *= sum > 0 ? wanted / sum : 0;
        }
      }
      for (int d = 0; d < districts.size(); d++) {
        double sum = 0;
        for (double[] row : fit) {
          sum += row[d];
        }
        for (double[] row : fit) {
          row[d] *= sum > 0 ? districts.get(d).people() / sum : 0;
        }
      }
    }
    return fit;
  }
}
