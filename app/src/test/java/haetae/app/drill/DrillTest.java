package haetae.app.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.platform.DataFolder;
import haetae.app.situation.Kind;
import haetae.store.journal.JournalCheck;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import haetae.world.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A short drill from end to end, in real time: 40 s of the earthquake of 2017. */
class DrillTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  /** The scenario of 2017, its earthquake earlier and its end sooner. */
  private Path scenario() throws Exception {
    String text = Files.readString(Path.of("..", "scenarios", "pohang-2017.toml"));
    String shorter =
        text.replace("durationS = 150.0", "durationS = 40.0")
            .replace("offsetS = 30.0", "offsetS = 18.0");
    assertFalse(shorter.contains("150.0") || shorter.contains("offsetS = 30.0"));
    return Files.writeString(folder.resolve("short.toml"), shorter);
  }

  @Test
  void anEarthquakeIsPlayedWarnedOfAndHeldAgainstTheTruthAsAnExerciseToTheLastField()
      throws Exception {
    Path data = folder.resolve("drill");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Path report =
        new Drill(
                scenario().toString(),
                Path.of("..", "cities", "pohang").toString(),
                data,
                0,
                new PrintStream(said, true, UTF_8))
            .run(600);
    assertTrue(said.toString(UTF_8).contains("exercise ALERT"), said.toString(UTF_8));
    assertTrue(Files.readString(report).contains("훈련"));
    JsonNode drill = MAPPER.readTree(Files.readString(data.resolve("drill.json")));
    assertTrue(drill.path("exercise").asBoolean());
    JsonNode quake = drill.path("quakes").path(0);
    assertTrue(quake.path("firstAlertS").asDouble() > 0, quake.toString());
    assertTrue(quake.path("firstAlertS").asDouble() >= quake.path("firstVersionS").asDouble());
    assertEquals(0, drill.path("falseEvents").size());
    labelled(data.resolve("journal"));
    InvalidValue mixed =
        assertThrows(InvalidValue.class, () -> DataFolder.open(data, DataFolder.Purpose.LIVE));
    assertTrue(mixed.getMessage().contains("never mixed"), mixed.getMessage());
  }

  private static void labelled(Path journal) throws Exception {
    assertTrue(JournalCheck.of(journal, Optional.empty()).holds());
    List<JournalEntry> alerts = new ArrayList<>();
    new JournalReader(journal)
        .read(entry -> {
          if (entry.kind().equals(Kind.ALERT)) {
            alerts.add(entry);
          }
        });
    assertFalse(alerts.isEmpty());
    for (JournalEntry alert : alerts) {
      JsonNode body = MAPPER.readTree(alert.body());
      assertEquals("Exercise", body.path("status").asString());
      String cap = body.path("cap").asString();
      assertTrue(cap.contains("<status>Exercise</status>"), cap);
      for (String field : List.of("headline", "description", "event")) {
        String text = cap.replaceAll("(?s).*<" + field + ">(.*?)</" + field + ">.*", "$1");
        assertTrue(
            text.contains("훈련") || text.toLowerCase(Locale.ROOT).contains("exercise"),
            field + ": " + text);
      }
    }
  }

  @Test
  void aFolderOfRealDataIsRefused() throws Exception {
    Path data = folder.resolve("live");
    DataFolder.open(data, DataFolder.Purpose.LIVE);
    Drill drill =
        new Drill(
            scenario().toString(),
            Path.of("..", "cities", "pohang").toString(),
            data,
            0,
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    InvalidValue mixed = assertThrows(InvalidValue.class, () -> drill.run(10));
    assertTrue(mixed.getMessage().contains("never mixed"), mixed.getMessage());
  }
}
