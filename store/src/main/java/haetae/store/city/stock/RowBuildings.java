package haetae.store.city.stock;

import java.util.stream.IntStream;

/**
 * What differs between the buildings of one row: storeys and years are spread evenly over their
 * ranges, each independent of the other, and so are the open ground floors. A building of twice the
 * storeys has twice the area, people and households; the sums are those of the row.
 */
final class RowBuildings {
  private final int[] storeys;
  private final int[] years;
  private final int[] soft;
  private final double meanStoreys;

  /**
   * Spreads one row.
   *
   * @param softBuildings how many have an open ground floor
   */
  RowBuildings(StockRow row, int buildings, int softBuildings, Draws draws) {
    storeys = spread(row.storeysFrom(), row.storeysTo(), buildings, draws);
    years = spread(row.yearFrom(), row.yearTo(), buildings, draws);
    soft = IntStream.range(0, buildings).map(i -> i < softBuildings ? 1 : 0).toArray();
    draws.shuffle(years);
    draws.shuffle(soft);
    meanStoreys = IntStream.of(storeys).average().orElse(0);
  }

  /** Each value equally often but for one; which ones are more often is drawn. */
  private static int[] spread(int from, int to, int n, Draws draws) {
    double start = draws.fraction();
    int values = to - from + 1;
    return IntStream.range(0, n).map(i -> from + (int) (values * ((i + start) / n))).toArray();
  }

  int size() {
    return storeys.length;
  }

  int storeys(int i) {
    return storeys[i];
  }

  int year(int i) {
    return years[i];
  }

  boolean soft(int i) {
    return soft[i] == 1;
  }

  /** Size of building i in mean buildings of the row. */
  double size(int i) {
    return meanStoreys > 0 ? storeys[i] / meanStoreys : 1;
  }
}
