package haetae.store.city.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cells, places and limits of the streaming reader. */
class TableReaderTest {
  private final List<String> faults = new ArrayList<>();

  private List<List<String>> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private List<List<String>> read(InputStream in) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (TableReader table =
        new TableReader(
            in, (line, column, what) -> faults.add(line + ":" + column + ": " + what))) {
      while (table.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.row().size(); i++) {
          cells.add(table.row().text(i));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  @Test
  void readsTheExamplesOfRfc4180() throws IOException {
    assertEquals(
        List.of(
            List.of("aaa", "b \r\nbb", "ccc"), List.of("zzz", "b\"bb", ""), List.of("", "", "x")),
        read("\"aaa\",\"b \r\nbb\",\"ccc\"\r\nzzz,\"b\"\"bb\",\r\n,,x"));
    assertEquals(List.of(), faults);
  }

  @Test
  void whatTheWriterWritesTheReaderReads() throws IOException {
    Random random = new Random(5);
    String letters = "ab,\"\n\r\t #가😀";
    List<List<String>> rows = new ArrayList<>();
    StringWriter text = new StringWriter();
    try (TableWriter out = new TableWriter(text, List.of("x", "y"))) {
      for (int i = 0; i < 500; i++) {
        rows.add(List.of("k" + word(random, letters), word(random, letters)));
        out.cell(rows.get(i).get(0)).cell(rows.get(i).get(1)).endRow();
      }
    }
    List<List<String>> back = read(text.toString());
    assertEquals(List.of("x", "y"), back.getFirst());
    assertEquals(rows, back.subList(1, back.size()));
    assertEquals(List.of(), faults);
  }

  private static String word(Random random, String letters) {
    int[] points = letters.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return word.toString();
  }

  @Test
  void numbersAreThoseOfTheJdkToTheLastBit() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 8);
      String text = i % 2 == 0 ? Double.toString(value) : String.format("%.6f", value);
      byte[] bytes = text.getBytes(UTF_8);
      assertEquals(Double.parseDouble(text), Numeral.parse(bytes, 0, bytes.length), text);
    }
  }

  @Test
  void whatIsNoDecimalNumberIsNone() {
    for (String text :
        List.of("", "-", ".", "+", "NaN", "Infinity", "0x1p3", "1d", "1f", "1.2.3", "--1", "1e")) {
      byte[] bytes = text.getBytes(UTF_8);
      assertTrue(Double.isNaN(Numeral.parse(bytes, 0, bytes.length)), text);
    }
  }

  /** A gigabyte that is made as it is read, so that what was read can be counted. */
  @Test
  void aLineOfAGigabyteIsLeftAfterItsFirstMegabyte() throws IOException {
    long[] given = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return given[0]++ < 1L << 30 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, (byte) 'x');
            given[0] += length;
            return given[0] < 1L << 30 ? length : -1;
          }
        };
    assertEquals(List.of(), read(endless));
    assertEquals(List.of("1:1: the row is longer than 1048576 bytes; expected a line end"), faults);
    assertTrue(given[0] < 2 << 20, "read " + given[0] + " bytes");
  }

  @Test
  void aQuoteThatNeverClosesReadsNoMoreThanAMegabyteEither() throws IOException {
    String text = "a,\"b\n" + "c,d\n".repeat(1 << 20);
    assertEquals(List.of(), read(text));
    assertEquals(
        List.of(
            "1:1: the row is longer than 1048576 bytes; expected a line end (a quote in it may"
                + " never close)"),
        faults);
  }

  @Test
  void columnsAreCountedInCharacters() throws IOException {
    List<Integer> columns = new ArrayList<>();
    byte[] text = "가나다,😀,x\n".getBytes(UTF_8);
    try (TableReader table = new TableReader(new ByteArrayInputStream(text), (a, b, c) -> {})) {
      assertTrue(table.next());
      for (int i = 0; i < 3; i++) {
        columns.add(table.row().column(i));
      }
      assertFalse(table.next());
    }
    assertEquals(List.of(1, 5, 7), columns);
  }
}
