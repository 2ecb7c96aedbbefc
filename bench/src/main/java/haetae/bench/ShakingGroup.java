package haetae.bench;

import java.util.ArrayList;
import java.util.List;

/** From a quake to the shaking at many places. */
final class ShakingGroup implements Group {
  private static final String RATE = "M /s";
  private static final String SIZE = MotionBenchmark.SITES + " sites x " + MotionBenchmark.MEASURES;

  @Override
  public String name() {
    return "shaking";
  }

  @Override
  public String description() {
    return "ground-motion models (one core), conditioned maps and random fields (all cores)";
  }

  @Override
  public List<Row> run(Progress progress) {
    List<Row> rows = new ArrayList<>();
    JmhRows jmh = new JmhRows(progress);
    motion(jmh, rows);
    conditioning(jmh, rows);
    Row.Peer target = Row.Peer.atLeast("target", 200);
    String size = FieldsBenchmark.SITES + " sites x 3 measures, two threads";
    rows.add(jmh.row(FieldsBenchmark.class, "fields", "random fields", size, "fields/s", target));
    return rows;
  }

  /** Whole maps of several measures would take as many times as long. */
  private static void conditioning(JmhRows jmh, List<Row> rows) {
    Class<?> type = ConditioningBenchmark.class;
    String unit = "measures/s";
    rows.add(jmh.row(type, "napa", "conditioned map", "14,641 places, 1,879 observations", unit));
    rows.add(
        jmh.row(
            type,
            "large",
            "conditioned map",
            "180,000 places, 700 observations",
            unit,
            Row.Peer.atLeast("target", 6)));
    rows.add(
        jmh.row(
            type,
            "felt",
            "conditioned map",
            "100,000 places, 5,500 observations",
            unit,
            Row.Peer.atLeast("target", 1 / 3.0)));
  }

  private static void motion(JmhRows jmh, List<Row> rows) {
    Row.Peer boore = Row.Peer.atLeast("OpenQuake", 9.6);
    Row.Peer chiou = Row.Peer.atLeast("OpenQuake", 5.6);
    rows.add(together(jmh, "BSSA14", boore));
    rows.add(together(jmh, "CY14", chiou));
    rows.add(alone(jmh, "BSSA14", boore));
    rows.add(alone(jmh, "CY14", chiou));
    for (String model : List.of("ASK14", "CB14", "Korea")) {
      rows.add(
          jmh.with("model", model)
              .row(MotionBenchmark.class, "together", model + ", site-measures", SIZE, RATE));
    }
  }

  private static Row together(JmhRows jmh, String model, Row.Peer peer) {
    String name = model + ", site-measures";
    return jmh.with("model", model).row(MotionBenchmark.class, "together", name, SIZE, RATE, peer);
  }

  private static Row alone(JmhRows jmh, String model, Row.Peer peer) {
    String name = model + ", one measure alone";
    String size = MotionBenchmark.SITES + " sites x 1";
    return jmh.with("model", model).row(MotionBenchmark.class, "alone", name, size, RATE, peer);
  }
}
