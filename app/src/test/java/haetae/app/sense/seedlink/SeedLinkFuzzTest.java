package haetae.app.sense.seedlink;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Coverage-guided fuzzing of what a server may send, with {@code JAZZER_FUZZ=1}; the normal build
 * replays the empty input.
 */
class SeedLinkFuzzTest {
  private static final MeterRegistry METERS = new SimpleMeterRegistry();

  private static void read(byte[] input, boolean version4) {
    ServerBytes bytes =
        new ServerBytes(
            new ByteArrayInputStream(input),
            new ServerBytes.Pause() {
              @Override
              public void on() {}

              @Override
              public void dripping() {}
            });
    RecordTaker taker = new RecordTaker("fuzzed", new Kept(), new SequenceBook(Map.of()), METERS);
    RecordReader reader = new RecordReader(bytes, version4);
    try {
      while (true) {
        reader.next().ifPresent(taker::take);
      }
    } catch (IOException expected) {
      // The end of the connection: the one way out.
    }
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesOfVersion4AreTakenOrEndTheConnection(byte[] bytes) {
    read(bytes, true);
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesOfVersion3AreTakenOrEndTheConnection(byte[] bytes) {
    read(bytes, false);
  }
}
