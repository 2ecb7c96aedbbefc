package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.iris.dmc.seedcodec.Codec;
import edu.iris.dmc.seedcodec.CodecException;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test records that come with EarthScope's libmseed: every encoding, both byte orders. */
class LibmseedVerificationTest {
  private static Collected read(String file) throws IOException {
    return Collected.of(Shared.path("mseed/libmseed/" + file));
  }

  /**
   * libmseed packs one growing sinusoid in every encoding; its integers are its 64-bit floats cut
   * off. (FDSN's reference records are the same rounded, so that -17971.9997 differs by one.)
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference-testdata-defaults.mseed2",
        "reference-testdata-defaults.mseed3",
        "reference-testdata-int16.mseed2",
        "reference-testdata-int16.mseed3",
        "reference-testdata-int32.mseed2",
        "reference-testdata-int32.mseed3",
        "reference-testdata-steim1.mseed2",
        "reference-testdata-steim1.mseed3",
        "reference-testdata-steim1-LE.mseed2",
        "reference-testdata-steim2.mseed2",
        "reference-testdata-steim2.mseed3",
        "reference-testdata-steim2-LE.mseed2",
        "reference-testdata-flushidle.mseed2",
        "reference-testdata-flushidle.mseed3",
        "reference-testdata-mstlpack.mseed2",
        "reference-testdata-mstlpack.mseed3",
        "reference-testdata-nsec.mseed2",
        "reference-testdata-nsec.mseed3",
        "reference-testdata-oddrate.mseed2",
        "reference-testdata-oddrate.mseed3",
        "reference-testdata-olden.mseed2",
        "reference-testdata-olden.mseed3",
        "reference-testdata-repack.mseed2",
        "reference-testdata-repack.mseed3"
      })
  void theSinusoidIsTheReference(String file) throws IOException {
    Collected read = read(file);
    assertEquals(0, read.report.damaged(), read.report::toString);
    double[] reference = read("reference-testdata-float64.mseed2").samples();
    double[] cut = Arrays.stream(reference).map(x -> (int) x).toArray();
    double[] got = read.samples();
    int n = Math.min(reference.length, got.length);
    assertTrue(n >= 220, file + " has " + n);
    assertArrayEquals(Arrays.copyOf(cut, n), Arrays.copyOf(got, n), 0);
  }

  /** The same series packed as version 2 and 3 must be the same samples, times and rates. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference-testdata-defaults",
        "reference-testdata-float32",
        "reference-testdata-float64",
        "reference-testdata-int16",
        "reference-testdata-int32",
        "reference-testdata-mstlpack",
        "reference-testdata-nsec",
        "reference-testdata-oddrate",
        "reference-testdata-olden",
        "reference-testdata-steim1",
        "reference-testdata-steim2",
        "testdata-3channel-signal",
        "testdata-oneseries-mixedlengths-mixedorder"
      })
  void bothVersionsSayTheSame(String name) throws IOException {
    Collected two = read(name + ".mseed2");
    Collected three = read(name + ".mseed3");
    assertEquals(Map.of(), two.report.reasons());
    assertEquals(Map.of(), three.report.reasons());
    assertArrayEquals(three.samples(), two.samples(), 0);
    assertEquals(three.parts.getFirst().rateHz(), two.parts.getFirst().rateHz());
    assertEquals(three.parts.getFirst().channel(), two.parts.getFirst().channel());
    assertEquals(three.parts.getFirst().startNanos(), two.parts.getFirst().startNanos(), 1000);
  }

  @ParameterizedTest
  @CsvSource({
    "testdata-encoding-CDSN.mseed2, 16, 2016",
    "testdata-encoding-DWWSSN.mseed2, 32, 2016",
    "testdata-encoding-SRO.mseed2, 30, 1984"
  })
  void oldEncodingsAgreeWithSeedCodec(String file, int encoding, int count)
      throws IOException, CodecException {
    byte[] bytes = Files.readAllBytes(Shared.path("mseed/libmseed/" + file));
    RecordDecoder decoder = new RecordDecoder();
    assertEquals(RecordState.OK, decoder.decode(bytes, 0, bytes.length));
    assertEquals(encoding, decoder.header().encoding());
    assertEquals(count, decoder.header().sampleCount());
    byte[] payload =
        Arrays.copyOfRange(bytes, decoder.header().payloadOffset, decoder.header().recordLength);
    double[] theirs = new Codec().decompress(encoding, payload, count, false).getAsDouble();
    assertArrayEquals(theirs, decoder.copySamples(), 0);
  }

  @Test
  void geoscopeIsDecoded() throws IOException {
    Collected read = read("testdata-encoding-GEOSCOPE-16bit-3exp-encoded.mseed2");
    assertEquals(2016, read.samples().length);
    // The first words are 0x7778 and 0x7776: mantissa 0x778 and 0x776, gain 7.
    assertEquals((0x778 - 2048) / 128.0, read.samples()[0]);
    assertEquals((0x776 - 2048) / 128.0, read.samples()[1]);
  }

  @Test
  void withoutBlockette1000TheRecordsAreFound() throws IOException {
    Collected read = read("testdata-no-blockette1000-steim1.mseed2");
    assertEquals(0, read.report.damaged(), read.report::toString);
    assertEquals(2, read.parts.size());
    assertEquals(0x0e30, read.parts.getFirst().samples().length);
    Collected.Part first = read.parts.getFirst();
    long end = first.startNanos() + Math.round(first.samples().length * 1e9 / first.rateHz());
    assertEquals(end, read.parts.get(1).startNanos(), 1e9 / first.rateHz() / 2);
  }

  @Test
  void anUnappliedCorrectionIsApplied() throws IOException {
    Collected read = read("testdata-unapplied-timecorrection.mseed2");
    // Header: 2003,149,02:13:22.0434 and a correction of 10000 x 0.1 ms that is not yet applied.
    Instant expected = Instant.parse("2003-05-29T02:13:23.043400Z");
    assertEquals(expected, Packet.instant(read.parts.getFirst().startNanos()));
    // Rate: 32760 / 819 = 40 Hz.
    assertEquals(40, read.parts.getFirst().rateHz(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference-testdata-text.mseed2",
        "reference-testdata-text.mseed3",
        "reference-testdata-headeronly.mseed2",
        "reference-testdata-headeronly.mseed3",
        "testdata-detection.record.mseed2"
      })
  void recordsWithoutSamplesAreNoDamage(String file) throws IOException {
    Collected read = read(file);
    assertEquals(0, read.report.records());
    assertEquals(0, read.report.damaged(), read.report::toString);
    assertTrue(read.report.withoutSamples() > 0);
  }

  @Test
  void invalidBlocketteOffsetsAreRefused() {
    Shared.path("mseed/libmseed"); // where there is none, this is skipped
    var fault =
        assertThrows(InvalidValue.class, () -> read("testdata-invalid-blockette-offsets.mseed2"));
    assertTrue(fault.getMessage().contains("refused {bad-header=3}"), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference-testdata-mstlpack-rollingbuffer.mseed",
        "reference-testdata-mstlpack-rollingbuffer-next.mseed"
      })
  void rollingBuffersAreWhole(String file) throws IOException {
    Collected read = read(file);
    assertEquals(Map.of(), read.report.reasons());
    assertTrue(read.samples().length > 0);
  }
}
