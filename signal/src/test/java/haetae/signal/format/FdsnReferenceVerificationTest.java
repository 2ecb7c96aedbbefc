package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.data.Packet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FDSN's miniSEED 3 reference records against the contents FDSN prints beside them as JSON. */
class FdsnReferenceVerificationTest {
  private static final String FOLDER = "mseed/fdsn-reference/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sinusoid-FDSN-All",
        "sinusoid-FDSN-Other",
        "sinusoid-TQ-TC-ED",
        "sinusoid-float32",
        "sinusoid-float64",
        "sinusoid-int16",
        "sinusoid-int32",
        "sinusoid-steim1",
        "sinusoid-steim2"
      })
  void agreesWithTheReference(String name) throws IOException {
    String json = json(name);
    Collected read = Collected.of(Shared.path(FOLDER + "reference-" + name + ".mseed3"));
    assertEquals(1, read.parts.size());
    Collected.Part part = read.parts.getFirst();
    assertEquals(text(json, "SID"), SourceIdentifier.format(part.channel()));
    Instant start = Instant.parse(text(json, "StartTime"));
    assertEquals(start, Packet.instant(part.startNanos()));
    double rate = Double.parseDouble(value(json, "SampleRate"));
    assertEquals(rate < 0 ? -1 / rate : rate, part.rateHz(), 1e-12);
    assertArrayEquals(data(json), part.samples(), 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "detectiononly"})
  void recordsWithoutSamplesAreCounted(String name) throws IOException {
    Collected read = Collected.of(Shared.path(FOLDER + "reference-" + name + ".mseed3"));
    assertEquals(0, read.parts.size());
    assertEquals(1, read.report.withoutSamples());
    assertEquals(0, read.report.damaged());
  }

  @Test
  void theStoredCrcIsOurs() throws IOException {
    byte[] bytes = Files.readAllBytes(Shared.path(FOLDER + "reference-sinusoid-steim2.mseed3"));
    assertEquals(0x90B59769, new MiniSeed3().checksum(bytes, 0, bytes.length));
  }

  private static String json(String name) throws IOException {
    return Files.readString(Shared.path(FOLDER + "reference-" + name + ".json"));
  }

  private static String text(String json, String key) {
    return value(json, key).replace("\"", "");
  }

  private static String value(String json, String key) {
    Matcher m = Pattern.compile("\"" + key + "\": ([^,\\n]+)").matcher(json);
    assertEquals(true, m.find(), key);
    return m.group(1).strip();
  }

  private static double[] data(String json) {
    int from = json.indexOf("[", json.indexOf("\"Data\": ")) + 1;
    String[] numbers = json.substring(from, json.indexOf("]", from)).split(",");
    return Arrays.stream(numbers).map(String::strip).mapToDouble(Double::parseDouble).toArray();
  }
}
