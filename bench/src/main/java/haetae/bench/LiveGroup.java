package haetae.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The whole platform under the load of a region, through its real doors. */
final class LiveGroup implements Group {
  static final String NAME = "live";

  private final LiveLoad load;

  LiveGroup(LiveLoad load) {
    this.load = load;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "the whole platform under SeedLink and MQTT on loopback, in real time";
  }

  @Override
  public List<Row> run(Progress progress) {
    try {
      return new LiveBench(load, progress).run().rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
