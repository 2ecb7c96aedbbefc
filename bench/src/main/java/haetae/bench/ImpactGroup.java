package haetae.bench;

import haetae.hazard.motion.Motion;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Simulation;
import haetae.impact.engine.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From shaking to what it does to a city. */
final class ImpactGroup implements Group {
  private static final int MANY = 10_000_000;
  private static final int MANY_FIELDS = 100;
  private static final int SITES = 3600;
  private static final double MEGA = 1e6;

  @Override
  public String name() {
    return "impact";
  }

  @Override
  public String description() {
    return "a city under a thousand fields, and the analytic answer (two threads)";
  }

  @Override
  public List<Row> run(Progress progress) {
    List<Row> rows = new ArrayList<>();
    JmhRows jmh = new JmhRows(progress);
    Row small = job(jmh, "job like OpenQuake's, correlated", "100,000/400", 53);
    rows.add(small);
    Row large = job(jmh, "job like OpenQuake's, heap 2 GB", "1,000,000/3600", 543);
    rows.add(large);
    pohang(jmh, rows);
    growth(jmh, rows, large.median());
    progress.on(MANY + " buildings");
    many(rows);
    return rows;
  }

  private static Row job(JmhRows jmh, String name, String city, double openQuakeS) {
    Row.Peer peer = Row.Peer.atMost("OpenQuake", openQuakeS);
    return jmh.with("city", city.replace(",", ""))
        .seconds(ImpactBenchmark.class, "job", name, size(city), Optional.of(peer));
  }

  private static String size(String city) {
    return city.replace("/", " assets x ") + " sites x " + ImpactBenchmark.FIELDS + " fields";
  }

  private static void pohang(JmhRows jmh, List<Row> rows) {
    JmhRows city = jmh.with("city", "pohang");
    Class<?> type = ImpactBenchmark.class;
    String size = "140,000 buildings, 4,000 cells, 20 quantities";
    Optional<Row.Peer> second = Optional.of(Row.Peer.atMost("target", 1));
    Optional<Row.Peer> three = Optional.of(Row.Peer.atMost("target", 3));
    rows.add(city.seconds(type, "fast", "analytic answer, one more version", size, second));
    rows.add(city.seconds(type, "fastAnew", "analytic answer, all anew", size, second));
    rows.add(city.seconds(type, "fields", "1,000 fields with scatter", size, three));
  }

  private static void growth(JmhRows jmh, List<Row> rows, double millionS) {
    double[] x = {4, 5, 6};
    double[] y = new double[3];
    for (int i = 0; i < 2; i++) {
      String city = (i == 0 ? "10,000" : "100,000") + "/" + SITES;
      Row row =
          jmh.with("city", city.replace(",", ""))
              .seconds(
                  ImpactBenchmark.class, "job", "growth with assets", size(city), Optional.empty());
      rows.add(row);
      y[i] = Math.log10(row.median());
    }
    y[2] = Math.log10(millionS);
    String size = "10^4, 10^5, 10^6 assets x " + SITES + " sites";
    rows.add(new Row("growth with assets", size, slope(x, y), "exponent", 1, Optional.empty()));
  }

  /** Of the straight line through three points a step apart. */
  private static double slope(double[] x, double[] y) {
    return (y[2] - y[0]) / (x[2] - x[0]);
  }

  /** What ten million buildings leave on the heap, and one run of them. */
  private static void many(List<Row> rows) {
    SyntheticCity city = SyntheticCity.openQuake(MANY, SITES);
    List<Motion> motions = city.motions();
    long before = usedBytes();
    Portfolio portfolio = city.portfolio();
    SimulationSettings settings = SimulationSettings.DEFAULT.withIndividualScatter(false);
    Simulation simulation = new Simulation(portfolio, settings);
    double kept = usedBytes() - before;
    String size = "10,000,000 assets x " + SITES + " sites";
    rows.add(new Row("kept on the heap", size, kept / MEGA, "MB", 1, Optional.empty()));
    double curves = simulation.preparedBytes();
    rows.add(new Row("of it curves and factors", size, curves / MEGA, "MB", 1, Optional.empty()));
    long start = System.nanoTime();
    int made = ImpactBenchmark.job(city, motions, MANY_FIELDS).fields();
    double seconds = (System.nanoTime() - start) / 1e9;
    String name = "job like OpenQuake's, " + made + " fields, once, cold";
    rows.add(new Row(name, size, seconds, "s", 1, Optional.empty()));
    if (portfolio.assets() != MANY) {
      throw new IllegalStateException("buildings were lost");
    }
  }

  private static long usedBytes() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
