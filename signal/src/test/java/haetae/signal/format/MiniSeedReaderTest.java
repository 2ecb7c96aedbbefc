package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MiniSeedReaderTest {
  private static final int[] COUNTS = Made.shaking(3000, 7);

  private static byte[] steim2() {
    return Made.records(RecordFormat.MINISEED2_STEIM2, 512, 100, COUNTS);
  }

  private static byte[] version3(RecordFormat format) {
    return Made.records(format, 512, 100, COUNTS);
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(InvalidValue.class, () -> Collected.of("f.mseed", bytes)).getMessage();
  }

  @Test
  void anEmptyFileIsRefusedByName() {
    assertEquals("f.mseed is empty; expected miniSEED 2 or 3 records", refusal(new byte[0]));
  }

  @Test
  void aTextFileIsRefusedWithItsFirstBytes() {
    String message = refusal("station,lat,lon\nPHA2,36,129\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(
        message.startsWith("f.mseed is not miniSEED: first bytes 'station,lat,lon.'; expected"),
        message);
  }

  @Test
  void aTruncatedLastRecordIsCounted() {
    byte[] whole = steim2();
    Collected read = Collected.of("f", Arrays.copyOf(whole, whole.length - 100));
    assertEquals(Map.of("truncated", 1L), read.report.reasons());
    assertEquals(whole.length / 512 - 1, read.report.records());
  }

  @Test
  void aTruncatedOnlyRecordIsRefused() {
    String message = refusal(Arrays.copyOf(steim2(), 300));
    assertEquals(
        "f.mseed has no usable miniSEED record: refused {truncated=1}; expected one or more",
        message);
  }

  @Test
  void aWrongCrcIsCountedAndTheNextRecordRead() {
    byte[] bytes = version3(RecordFormat.MINISEED3_INT32);
    int all = (int) Collected.of("f", bytes).report.records();
    bytes[70] ^= 1;
    Collected read = Collected.of("f", bytes);
    assertEquals(Map.of("crc", 1L), read.report.reasons());
    assertEquals(all - 1, read.report.records());
  }

  @Test
  void aFlippedBitInASteimRecordIsFound() {
    byte[] bytes = steim2();
    bytes[512 + 200] ^= 4;
    Collected read = Collected.of("f", bytes);
    assertEquals(Map.of("steim-integrity", 1L), read.report.reasons());
    assertEquals(bytes.length / 512 - 1, read.report.records());
  }

  @Test
  void readingGoesOnBehindGarbage() {
    byte[] good = steim2();
    byte[] bytes = new byte[good.length + 777];
    System.arraycopy(good, 0, bytes, 0, 1024);
    Arrays.fill(bytes, 1024, 1024 + 777, (byte) 'x');
    System.arraycopy(good, 1024, bytes, 1024 + 777, good.length - 1024);
    Collected read = Collected.of("f", bytes);
    assertEquals(COUNTS.length, read.samples().length);
    assertEquals(777, read.report.skippedBytes());
    assertEquals(Map.of("not-a-record", 1L), read.report.reasons());
  }

  @Test
  void versionsMayBeMixed() {
    byte[] two = steim2();
    byte[] three = version3(RecordFormat.MINISEED3_FLOAT32);
    byte[] both = Arrays.copyOf(two, two.length + three.length);
    System.arraycopy(three, 0, both, two.length, three.length);
    Collected read = Collected.of("f", both);
    assertEquals(2 * COUNTS.length, read.samples().length);
    assertEquals(0, read.report.damaged());
  }

  @Test
  void withoutBlockette1000TheNextHeaderEndsTheRecord() {
    byte[] bytes = steim2();
    for (int at = 0; at < bytes.length; at += 512) {
      bytes[at + 39] = 0;
      bytes[at + 46] = 0;
      bytes[at + 47] = 0;
    }
    // Encoding is then taken to be Steim-1: the payload is not, and the integrity check says so.
    RecordDecoder decoder = new RecordDecoder();
    assertEquals(512, RecordLength.find(bytes, 0, bytes.length, true));
    assertTrue(decoder.decode(bytes, 0, 512).damaged());
    assertEquals(Encoding.STEIM1, decoder.header().encoding());
  }

  @Test
  void aSampleThatIsNoNumberRefusesTheRecord() {
    byte[] bytes = version3(RecordFormat.MINISEED3_FLOAT32);
    int payload = 40 + bytes[33];
    int length = MiniSeed3.length(bytes, 0);
    Bytes.put32(bytes, payload, Float.floatToIntBits(Float.POSITIVE_INFINITY), false);
    Bytes.put32(bytes, 28, new MiniSeed3().checksum(bytes, 0, length), false);
    Collected read = Collected.of("f", bytes);
    assertEquals(Map.of("not-a-number", 1L), read.report.reasons());
  }

  @Test
  void anUnknownEncodingIsCounted() {
    byte[] bytes = steim2();
    bytes[52] = 19;
    Collected read = Collected.of("f", bytes);
    assertEquals(Map.of("bad-encoding", 1L), read.report.reasons());
  }

  @Test
  void countsAndSamplesAreTheSame() {
    byte[] bytes = steim2();
    RecordDecoder a = new RecordDecoder();
    RecordDecoder b = new RecordDecoder();
    assertEquals(RecordState.OK, a.decode(bytes, 512, 512));
    assertEquals(RecordState.OK, b.decodeCounts(bytes, 512, 512));
    int[] counts = Arrays.copyOf(b.counts(), b.header().sampleCount());
    assertArrayEquals(Arrays.stream(counts).asDoubleStream().toArray(), a.copySamples());
  }
}
