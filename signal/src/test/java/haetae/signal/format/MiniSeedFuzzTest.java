package haetae.signal.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import haetae.world.InvalidValue;
import java.io.ByteArrayInputStream;

/** Coverage-guided fuzzing with {@code JAZZER_FUZZ=1}; the normal build replays the empty input. */
class MiniSeedFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    try {
      new MiniSeedReader().read("fuzzed", bytes, packet -> {});
    } catch (InvalidValue expected) {
      // The one exception a reader may throw.
    }
  }

  @FuzzTest(maxDuration = "5m")
  void anyDocumentIsReadOrRefused(byte[] bytes) {
    try {
      StationXmlReader.read("fuzzed", new ByteArrayInputStream(bytes));
    } catch (InvalidValue expected) {
      // The one exception a reader may throw.
    }
  }
}
