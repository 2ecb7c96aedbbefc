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
    return "ground-motion models, site-measures with deviations on one core";
  }

  @Override
  public List<Row> run(Progress progress) {
    List<Row> rows = new ArrayList<>();
    motion(new JmhRows(progress), rows);
    return rows;
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
