package haetae.app.fdsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.format.MiniSeedReader;
import haetae.store.archive.ArchiveReader;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.WaveformArchive;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FdsnDataselectTest {
  private static final Instant NOON = Instant.parse("2017-11-15T12:00:00Z");
  private static final String MINUTE = "start=2017-11-15T12:00:00&end=2017-11-15T12:01:00";

  @TempDir Path folder;
  private FdsnDataselect service;

  @BeforeEach
  void fill() throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      for (int s = 0; s < 60; s++) {
        if (s != 20) { // 20 s, a gap, 39 s
          archive.write(packet("", "HNZ", s)).get();
        }
        archive.write(packet("00", "HNE", s)).get();
      }
    }
    service = new FdsnDataselect(new ArchiveReader(folder), 100 * 256, () -> NOON);
  }

  private static Packet packet(String location, String code, int second) {
    ChannelId id = ChannelId.of("XX", "A", location, code);
    long start = Packet.nanos(NOON.plusSeconds(second));
    return new Packet(id, start, 100, new double[100], 100);
  }

  private FdsnAnswer ask(String query) {
    return service.answer("query", Asked.of(query), Optional.empty());
  }

  /** Channel and second of the first and number of records, channel by channel. */
  private static String summary(FdsnAnswer answer) {
    assertEquals(200, answer.status(), () -> new String(answer.content(), UTF_8));
    List<String> lines = new ArrayList<>();
    int[] records = {0};
    String[] last = {""};
    new MiniSeedReader()
        .read(
            "answer",
            answer.content(),
            p -> {
              if (!p.channel().code().equals(last[0])) {
                last[0] = p.channel().code();
                lines.add(last[0] + (p.startNanos() - Packet.nanos(NOON)) / 1_000_000_000L);
              }
              records[0]++;
            });
    return String.join("+", lines) + "x" + records[0];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "cha=HNZ HNZ0x59",
        "loc=-- HNZ0x59",
        "loc=00 HNE0x60",
        "cha=HNZ&minimumlength=30 HNZ21x39",
        "cha=HNZ&minimumlength=20 HNZ0x59",
        "cha=HNZ&longestonly=true HNZ21x39",
        "cha=HNZ&quality=D HNZ0x59",
        "cha=HNZ&quality=B HNZ0x59",
        "cha=HNZ&format=miniseed&nodata=404 HNZ0x59"
      })
  void givesWhatIsAsked(String query, String expected) {
    assertEquals(expected, summary(ask(MINUTE + "&" + query)));
  }

  @Test
  void givesWholeRecordsThatTouchTheWindow() {
    String window = "start=2017-11-15T12:00:10.5&end=2017-11-15T12:00:12.5";
    assertEquals("HNZ10+HNE10x6", summary(ask(window)));
    assertEquals("application/vnd.fdsn.mseed", ask(window).contentType());
  }

  @Test
  void aPostMayRepeatItselfAndGetsEachRecordOnce() {
    String line = "XX A -- HNZ 2017-11-15T12:00:00 2017-11-15T12:00:05\n";
    String body = "quality=B\nminimumlength=0.0\nlongestonly=false\n" + line + line;
    FdsnAnswer answer = service.answer("query", Map.of(), Optional.of(body));
    assertEquals("HNZ0x5", summary(answer));
  }

  @Test
  void nothingIsSaidAsAsked() {
    assertEquals(204, ask(MINUTE + "&quality=R").status());
    assertEquals(204, ask("start=2016-01-01&end=2016-01-02").status());
    assertEquals(404, ask("start=2016-01-01&end=2016-01-02&nodata=404").status());
    String body = "nodata=404\nXX B * * 2016-01-01T00:00:00 2016-01-02T00:00:00\n";
    assertEquals(404, service.answer("query", Map.of(), Optional.of(body)).status());
  }

  @Test
  void tooMuchIsRefused() {
    FdsnAnswer answer = ask(MINUTE);
    assertEquals(413, answer.status());
    assertTrue(
        new String(answer.content(), UTF_8)
            .startsWith(
                "Error 413: Request too large\n\n"
                    + "The request selects more than 25600 bytes; ask for less at a time.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "end=2017-11-15|Parameter 'starttime' is needed.",
        "start=2017-11-15&end=2017-11-15|endtime 2017-11-15T00:00:00Z is not after starttime"
            + " 2017-11-15T00:00:00Z",
        "start=2017-11-15&end=2017-11-16&quality=X|Parameter 'quality' is 'X'; expected B, D, M, R"
            + " or Q.",
        "start=2017-11-15&end=2017-11-16&minimumlength=-1|Parameter 'minimumlength' is '-1';"
            + " expected a number from 0.0 to 1.0E9.",
        "start=2017-11-15&end=2017-11-16&cha=|Parameter 'channel' has no value."
      })
  void whatIsWrongIsNamed(String query, String why) {
    FdsnAnswer answer = ask(query);
    assertEquals(400, answer.status());
    assertEquals(why, new String(answer.content(), UTF_8).lines().skip(2).findFirst().orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XX A HNZ|Line 1 of the body has 3 words; expected NET STA LOC CHA START END.",
        "XX A -- HNZ noon 2017-11-15T12:00:00|Line 1 of the body has the time 'noon'; expected"
            + " YYYY-MM-DDThh:mm:ss.ssssss.",
        "quality=B|The body has no line NET STA LOC CHA START END."
      })
  void whatIsWrongInABodyIsNamed(String body, String why) {
    FdsnAnswer answer = service.answer("query", Map.of(), Optional.of(body));
    assertEquals(400, answer.status());
    assertEquals(why, new String(answer.content(), UTF_8).lines().skip(2).findFirst().orElse(""));
  }
}
