package haetae.bench;

import java.util.ArrayList;
import java.util.List;

/** From bytes to picks, and from picks to a hypocentre. */
final class SignalGroup implements Group {
  private static final int STATIONS = 5000;
  private static final int SECONDS = 24;
  private static final String SAMPLES = "M samples/s";
  private static final Row.Peer LIBMSEED = Row.Peer.atLeast("libmseed", 479);
  private static final Row.Peer OBSPY_RECORDS = Row.Peer.atLeast("ObsPy", 2.5);
  private static final Row.Peer OBSPY_BATCH = new Row.Peer("ObsPy batch", 44, 60, true);

  private static final String MILLION = "1 M samples, 512 B records";
  private static final String NETWORK = StationBenchmark.STATIONS + " stations x 3, 512 B records";

  @Override
  public String name() {
    return "signal";
  }

  @Override
  public String description() {
    return "decoding, live chain, on-site parameters, 5,000 stations at real speed, location";
  }

  @Override
  public List<Row> run(Progress progress) {
    List<Row> rows = new ArrayList<>();
    JmhRows jmh = new JmhRows(progress);
    Class<?> decode = DecodeBenchmark.class;
    rows.add(jmh.row(decode, "toCounts", "Steim-2 to integers", MILLION, SAMPLES, LIBMSEED));
    rows.add(jmh.row(decode, "toSamples", "Steim-2 to doubles", MILLION, SAMPLES, LIBMSEED));
    rows.add(jmh.row(decode, "seedCodec", "Steim-2, seedCodec", MILLION, SAMPLES, LIBMSEED));
    chain(jmh, rows);
    locate(jmh, rows);
    rows.addAll(new RealTimeRows(progress).rows(STATIONS, SECONDS));
    return rows;
  }

  private static void chain(JmhRows jmh, List<Row> rows) {
    Class<?> chain = ChainBenchmark.class;
    rows.add(jmh.row(chain, "kernel", "chain, fused kernel", MILLION, SAMPLES, OBSPY_BATCH));
    rows.add(jmh.row(chain, "live", "chain, as run live", MILLION, SAMPLES, OBSPY_RECORDS));
    Row.Peer target = Row.Peer.atLeast("target", 30);
    for (String quantity : List.of("ACCELERATION", "VELOCITY")) {
      String name = "everything, " + quantity.toLowerCase(java.util.Locale.ROOT);
      rows.add(
          jmh.with("quantity", quantity)
              .row(StationBenchmark.class, "everything", name, NETWORK, SAMPLES, target));
    }
  }

  private static void locate(JmhRows jmh, List<Row> rows) {
    Class<?> locate = LocateBenchmark.class;
    rows.add(jmh.row(locate, "locate", "location from scratch", "30 P picks", "locations/s"));
    rows.add(jmh.row(locate, "refine", "location near the last", "30 P picks", "locations/s"));
    rows.add(jmh.row(locate, "lookup", "travel time from a table", "INCN", "M times/s"));
    rows.add(jmh.row(locate, "build", "travel time table built", "INCN", "tables/s"));
  }
}
