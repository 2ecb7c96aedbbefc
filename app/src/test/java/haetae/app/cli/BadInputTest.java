package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.format.RecordFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with the input: one line on standard error, or a counted skip. */
class BadInputTest {
  @TempDir Path folder;
  private Path waveforms = Path.of(".");
  private Path stations = Path.of(".");
  private Path out = Path.of(".");

  @BeforeEach
  void makeGoodInput() throws IOException {
    waveforms = write("good.mseed", good());
    stations = write("stations.xml", MadeRecords.stationXml("PHA2"));
    out = folder.resolve("out");
  }

  private static byte[] good() {
    return MadeRecords.miniSeed(RecordFormat.MINISEED2_STEIM2, MadeRecords.START);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private CommandRun replay(Path records, Path metadata, Object... more) {
    List<Object> args = new ArrayList<>(List.of("replay", "--waveforms", records));
    args.addAll(List.of("--stations", metadata, "--out", out, "--quiet"));
    args.addAll(Arrays.asList(more));
    return CommandRun.of(args.toArray());
  }

  private static void refused(CommandRun run, String... naming) {
    assertEquals(2, run.code(), run.err());
    assertEquals(1, run.lines().size(), "one line: " + run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    for (String word : naming) {
      assertTrue(run.err().contains(word), "'" + word + "' in: " + run.err());
    }
  }

  private JsonNode used(Path records, Path metadata) throws IOException {
    assertEquals(new CommandRun(0, ""), replay(records, metadata));
    return CommandRun.summary(out);
  }

  private String stationLine() throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("stations.csv"));
    assertEquals(2, lines.size());
    return lines.get(1);
  }

  private boolean picked() throws IOException {
    return Files.readString(out.resolve("timeline.jsonl")).contains("\"kind\":\"pick\"");
  }

  @Test
  void goodInputIsPickedAndGivesNoDamage() throws IOException {
    JsonNode summary = used(waveforms, stations);
    assertEquals(4000, summary.get("samples").intValue());
    assertTrue(summary.get("damagedRecords").isEmpty());
    assertTrue(picked());
    assertTrue(stationLine().startsWith("KG.PHA2,36.03000,129.37000,"), stationLine());
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused(replay(write("empty.mseed", ""), stations), "empty.mseed", "is empty", "expected");
  }

  @Test
  void aTextFileIsRefused() throws IOException {
    Path text = write("notes.mseed", "Dear reader, these are no waveforms.\n".repeat(50));
    refused(replay(text, stations), "notes.mseed", "Dear rea", "expected a miniSEED");
  }

  @Test
  void aTruncatedRecordIsCountedAndTheOthersAreUsed() throws IOException {
    byte[] all = good();
    Path cut = write("cut.mseed", Arrays.copyOf(all, all.length - 200));
    JsonNode summary = used(cut, stations);
    assertTrue(summary.get("samples").intValue() < 4000);
    assertTrue(summary.get("samples").intValue() > 3000, "the others are used");
    assertEquals(1, summary.get("damagedRecords").get("truncated").intValue());
    assertTrue(picked());
  }

  @Test
  void aWrongChecksumIsCountedAndTheOthersAreUsed() throws IOException {
    byte[] bytes = MadeRecords.miniSeed(RecordFormat.MINISEED3_INT32, MadeRecords.START);
    bytes[bytes.length - 3] ^= 0x10;
    JsonNode summary = used(write("crc.mseed", bytes), stations);
    assertEquals(1, summary.get("damagedRecords").get("crc").intValue());
    assertTrue(summary.get("samples").intValue() > 3000, "the others are used");
    assertTrue(picked());
  }

  @Test
  void aStationWithoutMetadataIsPickedAndCalledUnknown() throws IOException {
    Path others = write("others.xml", MadeRecords.stationXml("OTHER"));
    JsonNode summary = used(waveforms, others);
    assertEquals(0, summary.get("events").size());
    assertTrue(picked());
    assertTrue(stationLine().startsWith("KG.PHA2,,,"), stationLine());
    assertTrue(stationLine().contains("station not in the metadata"), stationLine());
  }

  @Test
  void metadataThatIsNoStationXmlIsRefused() throws IOException {
    refused(replay(waveforms, write("a.xml", "no mark-up at all")), "a.xml");
    refused(replay(waveforms, write("b.xml", "<html><body>404</body></html>")), "b.xml");
    refused(replay(waveforms, write("c.xml", "<FDSNStationXML><Network")), "c.xml");
    refused(replay(waveforms, write("d.xml", "")), "d.xml");
    refused(replay(waveforms, waveforms), "good.mseed");
  }

  @Test
  void timesInTheFutureAreCountedAndLeftOut() throws IOException {
    Instant later = Instant.now().plus(400, ChronoUnit.DAYS);
    byte[] future = MadeRecords.miniSeed(RecordFormat.MINISEED2_STEIM2, later);
    refused(replay(write("future.mseed", future), stations), "no samples", "expected");
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(good());
    both.write(Arrays.copyOf(future, 512));
    JsonNode summary = used(write("both.mseed", both.toByteArray()), stations);
    assertEquals(1, summary.get("damagedRecords").get("time-in-the-future").intValue());
    assertEquals(4000, summary.get("samples").intValue());
  }

  @Test
  void samplesThatAreNoNumbersDoNotSilenceTheStation() throws IOException {
    byte[] bytes = MadeRecords.miniSeed(RecordFormat.MINISEED3_FLOAT32, MadeRecords.START);
    int end = recordEnd(bytes, 0);
    ByteBuffer record = ByteBuffer.wrap(bytes, 0, end).order(ByteOrder.LITTLE_ENDIAN);
    record.putFloat(end - 40, Float.NaN);
    record.putFloat(end - 20, Float.POSITIVE_INFINITY);
    record.putInt(28, 0);
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, end);
    record.putInt(28, (int) crc.getValue());
    JsonNode summary = used(write("nan.mseed", bytes), stations);
    assertTrue(picked(), "the onset 19 s later is picked");
    assertEquals(1, summary.get("damagedRecords").get("not-a-number").intValue());
  }

  /** End of the miniSEED 3 record at {@code at}: 40 bytes, identifier, extra headers, payload. */
  private static int recordEnd(byte[] b, int at) {
    ByteBuffer head = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
    return at + 40 + (b[at + 33] & 0xff) + head.getShort(at + 34) + head.getInt(at + 36);
  }

  @Test
  void missingPathsAreRefusedByName() {
    Path none = folder.resolve("nowhere");
    refused(replay(none, stations), "nowhere", "does not exist", "expected");
    refused(replay(waveforms, none), "--stations", "nowhere", "does not exist");
    refused(replay(waveforms, stations, "--config", none), "nowhere");
    refused(CommandRun.of("replay", "--out", out), "--waveforms", "--stations");
    refused(CommandRun.of("replay", "--waveforms", waveforms), "--out");
  }

  @Test
  void emptyFoldersAreRefusedByName() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("hollow"));
    refused(replay(empty, stations), "hollow", "expected miniSEED");
    refused(replay(waveforms, empty), "hollow", "expected StationXML");
  }

  @ParameterizedTest
  @CsvSource({
    "--packet, 0",
    "--packet, -1",
    "--packet, NaN",
    "--packet, half",
    "--speed, quick",
    "--speed, 0",
    "--speed, NaN",
    "--threads, 0",
    "--threads, 65",
    "--threads, many"
  })
  void wrongValuesAreRefusedWithNameAndValue(String option, String value) {
    refused(replay(waveforms, stations, option, value), option, value);
  }

  @Test
  void unknownScenariosOptionsAndCommandsAreRefused() {
    System.setProperty("haetae.home", "..");
    String atlantis = "atlantis-9600bc";
    refused(CommandRun.of("replay", "--scenario", atlantis, "--out", out), atlantis, "pohang-2017");
    refused(CommandRun.of("simulate", atlantis, "--out", out), atlantis);
    refused(replay(waveforms, stations, "--louder"), "--louder");
    refused(CommandRun.of("shout"), "shout");
    refused(replay(waveforms, stations, "--scenario", "pohang-2017"), "--scenario");
  }

  @Test
  void unknownSettingsAreRefused() throws IOException {
    Path config = write("region.toml", "[pick]\nvolume = 11\n");
    refused(
        replay(waveforms, stations, "--config", config), "region.toml", "pick.volume", "expected");
    Path model = write("model.toml", "velocityModel = \"atlantis\"\n");
    refused(replay(waveforms, stations, "--config", model), "atlantis", "INCN");
  }

  @Test
  void aResultFolderThatCannotBeMadeIsRefused() throws IOException {
    out = write("taken", "a file").resolve("below");
    refused(replay(waveforms, stations), "--out", "taken", "cannot be made");
    out = folder.resolve("taken");
    refused(replay(waveforms, stations), "--out", "taken");
  }
}
