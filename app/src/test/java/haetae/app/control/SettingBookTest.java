package haetae.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.response.alert.WarningSettings;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingBookTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Values FILE = Values.of(WarningSettings.DEFAULT, 30, 100);

  @TempDir Path folder;
  private Instant now = NOON;

  private SettingBook book(Values file) throws IOException {
    return new SettingBook(folder.resolve("settings.tsv"), file, () -> now);
  }

  private void turn(SettingBook book, Dial dial, double value) throws IOException {
    book.turn(dial, OptionalDouble.of(value), "admin", "kim");
  }

  @Test
  void theFirstStartTakesDownWhatTheFileSaysTheNextOnlyWhatIsNew() throws Exception {
    assertEquals(Dial.values().length, book(FILE).byFile().size());
    assertEquals(List.of(), book(FILE).byFile());
    List<Turn> turns = book(FILE.with(Dial.KEEP_DAYS, 60)).byFile();
    assertEquals(List.of(new Turn(NOON, Dial.KEEP_DAYS, 60, false, "file", "")), turns);
  }

  @Test
  void whatWasChangedLiveGoesBeforeTheFileUntilItIsGivenBack() throws Exception {
    turn(book(FILE), Dial.ALERT_CHANCE, 0.6);
    SettingBook again = book(FILE.with(Dial.ALERT_CHANCE, 0.7));
    assertEquals(0.6, again.now().get(Dial.ALERT_CHANCE));
    assertEquals(0.7, again.usual().get(Dial.ALERT_CHANCE));
    assertEquals(0.6, again.now().warning().alertChance());
    again.turn(Dial.ALERT_CHANCE, OptionalDouble.empty(), "admin", "kim");
    assertEquals(0.7, again.now().get(Dial.ALERT_CHANCE));
    assertEquals(0.4, book(FILE.with(Dial.ALERT_CHANCE, 0.4)).now().get(Dial.ALERT_CHANCE));
  }

  @Test
  void listenersAreToldAtOnce() throws Exception {
    SettingBook book = book(FILE);
    List<Double> told = new ArrayList<>();
    book.onChange(values -> told.add(values.get(Dial.ASKS_PER_S)));
    turn(book, Dial.ASKS_PER_S, 50);
    assertEquals(List.of(20.0, 50.0), told);
  }

  @Test
  void aMomentOfThePastKnowsWhatWasInForce() throws Exception {
    SettingBook book = book(FILE);
    now = NOON.plusSeconds(60);
    turn(book, Dial.SILENT_S, 45);
    assertEquals(30, book.at(NOON.plusSeconds(59)).get(Dial.SILENT_S).value());
    assertEquals(
        new Turn(now, Dial.SILENT_S, 45, true, "admin", "kim"),
        book(FILE).at(NOON.plusSeconds(60)).get(Dial.SILENT_S));
    assertTrue(book.at(NOON.minusSeconds(1)).isEmpty(), "before the first start");
  }

  @Test
  void whatCannotBeIsRefusedAndNothingChanges() throws Exception {
    SettingBook book = book(FILE);
    byte[] before = Files.readAllBytes(folder.resolve("settings.tsv"));
    assertEquals("warning.alertChance is 1; expected 0.01 to 0.99", no(book, Dial.ALERT_CHANCE, 1));
    assertEquals(
        "archive.keepDays is 1.5; expected a whole number from 1 to 36500 days",
        no(book, Dial.KEEP_DAYS, 1.5));
    assertEquals(
        "seedlink.silentS is 10; expected 11 to 3600 s", no(book, Dial.SILENT_S, 10), "keep-alive");
    assertTrue(no(book, Dial.ALERT_KMA, 3).startsWith("alertKma is 3.0"), "below watchKma");
    assertEquals(
        "api.asksPerS is NaN; expected 1 to 1000 1/s", no(book, Dial.ASKS_PER_S, Double.NaN));
    assertEquals(FILE, book.now());
    assertEquals(
        new String(before), new String(Files.readAllBytes(folder.resolve("settings.tsv"))));
  }

  private String no(SettingBook book, Dial dial, double value) {
    return assertThrows(InvalidValue.class, () -> turn(book, dial, value)).getMessage();
  }

  @Test
  void aChangeThatDoesNotFitTheFileAnyMoreIsSetAside() throws Exception {
    turn(book(FILE), Dial.ALERT_KMA, 4);
    Values higher = FILE.with(Dial.WATCH_KMA, 5);
    SettingBook again = book(higher);
    assertEquals(higher, again.now());
    assertEquals(2, again.byFile().size(), "watchKma and alertKma");
    assertEquals(5, again.at(now).get(Dial.ALERT_KMA).value());
  }

  @Test
  void aChangeThatCannotBeWrittenIsNotInForce() throws Exception {
    SettingBook book = book(FILE);
    Files.createDirectories(folder.resolve("settings.tsv.part/in-the-way"));
    assertThrows(IOException.class, () -> turn(book, Dial.SILENT_S, 45));
    assertEquals(FILE, book.now());
    assertEquals(30, book.at(now).get(Dial.SILENT_S).value());
  }

  @Test
  void theHistoryIsBoundedAndKeepsTheNewestOfEach() throws Exception {
    book(FILE);
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("settings.tsv")));
    for (int i = 0; i < 10_000; i++) {
      lines.add(new Turn(NOON.plusSeconds(i), Dial.SILENT_S, 40 + i % 2, true, "a", "").line());
    }
    Files.write(folder.resolve("settings.tsv"), lines);
    now = NOON.plusSeconds(20_000);
    turn(book(FILE), Dial.SILENT_S, 99);
    assertEquals(10_000, Files.readAllLines(folder.resolve("settings.tsv")).size());
    assertEquals(99, book(FILE).now().get(Dial.SILENT_S));
    assertEquals(30, book(FILE).at(now).get(Dial.KEEP_DAYS).value());
  }

  @Test
  void aLineThatIsNoneIsNamed() throws Exception {
    Files.writeString(folder.resolve("settings.tsv"), "nonsense\n");
    InvalidValue e = assertThrows(InvalidValue.class, () -> book(FILE));
    assertTrue(e.getMessage().endsWith("settings.tsv: 'nonsense' is no change of a setting"));
  }
}
