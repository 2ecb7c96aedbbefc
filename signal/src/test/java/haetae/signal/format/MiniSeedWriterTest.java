package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MiniSeedWriterTest {
  @ParameterizedTest
  @EnumSource(RecordFormat.class)
  void whatIsWrittenIsRead(RecordFormat format) {
    int[] counts = Made.shaking(20_000, 1);
    double[] expected =
        Arrays.stream(counts)
            .mapToDouble(c -> format == RecordFormat.MINISEED3_FLOAT32 ? (float) c : c)
            .toArray();
    Collected read = Collected.of("made", Made.records(format, 512, 100, counts));
    assertArrayEquals(expected, read.samples(), 0);
    assertEquals(0, read.report.damaged());
    int before = 0;
    for (Collected.Part part : read.parts) {
      assertEquals(Made.ID, part.channel());
      assertEquals(100, part.rateHz());
      assertEquals(Made.START + before * 10_000_000L, part.startNanos());
      before += part.samples().length;
    }
  }

  @ParameterizedTest
  @CsvSource({"MINISEED2_STEIM2, 1e-7", "MINISEED3_STEIM2, 0"})
  void unusualRatesAreKept(RecordFormat format, double relative) {
    for (double rateHz : new double[] {0.1, 1, 31.25, 99.9987, 200, 0.333, 40_000}) {
      byte[] bytes = Made.records(format, 512, rateHz, Made.shaking(300, 2));
      double got = Collected.of("made", bytes).parts.getFirst().rateHz();
      assertEquals(rateHz, got, rateHz * relative);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 512, 4096, 1 << 20})
  void everyRecordLengthIsRead(int length) {
    int[] counts = Made.shaking(5000, 3);
    byte[] bytes = Made.records(RecordFormat.MINISEED2_STEIM2, length, 100, counts);
    assertEquals(0, bytes.length % length);
    assertArrayEquals(
        Arrays.stream(counts).asDoubleStream().toArray(), Collected.of("made", bytes).samples(), 0);
  }

  @Test
  void nanosecondsAreKeptByVersion3AndRoundedByVersion2() throws IOException {
    for (RecordFormat format :
        new RecordFormat[] {RecordFormat.MINISEED2_STEIM2, RecordFormat.MINISEED3_STEIM2}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long start = -86_400_000_000_001L;
      new MiniSeedWriter(bytes, format, 512).write(Made.ID, start, 100, new int[] {1, 2, 3});
      long got = Collected.of("made", bytes.toByteArray()).parts.getFirst().startNanos();
      assertEquals(start, got, format.version() == 2 ? 500 : 0);
    }
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    var out = new ByteArrayOutputStream();
    var steim = new MiniSeedWriter(out, RecordFormat.MINISEED2_STEIM2, 512);
    int[] jump = {0, 1 << 30};
    String tooFar =
        assertThrows(InvalidValue.class, () -> steim.write(Made.ID, 0, 100, jump)).getMessage();
    assertTrue(tooFar.contains("write int32"), tooFar);
    double[] bad = {1, Double.NaN};
    assertThrows(InvalidValue.class, () -> steim.write(Made.ID, 0, 100, bad, 2));
    assertThrows(InvalidValue.class, () -> steim.write(Made.ID, 0, 0, new int[] {1}));
    ChannelId longName = ChannelId.of("KG", "PHA2PHA2", "", "HGZ");
    assertThrows(InvalidValue.class, () -> steim.write(longName, 0, 100, new int[] {1}));
    assertThrows(
        InvalidValue.class, () -> new MiniSeedWriter(out, RecordFormat.MINISEED2_STEIM2, 500));
  }
}
