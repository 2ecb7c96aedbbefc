package haetae.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.pick.PickSettings;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path folder;

  private Settings read(String toml) throws IOException {
    return SettingsReader.read(Files.writeString(folder.resolve("region.toml"), toml));
  }

  private void refused(String toml, String... naming) {
    String message = assertThrows(InvalidValue.class, () -> read(toml)).getMessage();
    assertTrue(message.contains("region.toml"), message);
    for (String word : naming) {
      assertTrue(message.contains(word), "'" + word + "' in: " + message);
    }
  }

  @Test
  void anEmptyFileGivesTheDefaults() throws IOException {
    assertEquals(Settings.DEFAULT, read(""));
    assertEquals(Settings.DEFAULT, read("# nothing chosen\n"));
  }

  @Test
  void whatIsNamedChangesAndNothingElse() throws IOException {
    Settings settings =
        read(
            """
            velocityModel = "other"
            [pick]
            triggerOn = 6
            detector = "FILTER_PICKER"
            [pick.velocityBandHz]
            lowHz = 3.0
            [pick.stream]
            waitForMissingS = 2.5
            """);
    assertEquals("other", settings.velocityModel());
    assertEquals(6, settings.pick().triggerOn());
    assertEquals(PickSettings.Detector.FILTER_PICKER, settings.pick().detector());
    assertEquals(new PickSettings.Band(3, 15), settings.pick().velocityBandHz());
    assertEquals(2.5, settings.pick().stream().waitForMissingS());
    assertEquals(PickSettings.DEFAULT.staS(), settings.pick().staS());
    assertEquals(0.5, settings.pick().stream().gapToleranceSamples());
    assertEquals(Settings.DEFAULT.quake(), settings.quake());
  }

  @Test
  void unknownKeysAreRefusedWithTheirPlaceAndWhatWouldDo() {
    refused("pik = 3\n", "'pik'", "velocityModel", "pick", "quake");
    refused("[pick]\nstaSec = 0.4\n", "'pick.staSec'", "staS");
    refused("[pick.stream]\nwait = 1\n", "'pick.stream.wait'", "waitForMissingS");
  }

  @Test
  void valuesOutOfRangeAreRefusedWithNameValueAndRange() {
    refused("[pick]\nstaS = 12\n", "staS", "12", "0.05", "5");
    refused("[pick.stream]\nclockJumpPackets = 1\n", "clockJumpPackets", "1", "2", "100");
  }

  @Test
  void valuesOfTheWrongKindAreRefused() {
    refused("[pick]\nstaS = \"long\"\n", "long");
    refused("pick = 3\n", "pick");
    refused("velocityModel = [1, 2]\n", "velocityModel");
    refused("[pick]\ndetector = \"DICE\"\n", "DICE", "STA_LTA");
  }

  @Test
  void badSyntaxIsRefusedWithItsLine() {
    refused("velocityModel = \"INCN\"\n[pick\nstaS = 1\n", "line 2");
  }

  @Test
  void aMissingFileIsRefusedByName() {
    Path none = folder.resolve("none.toml");
    String message = assertThrows(InvalidValue.class, () -> SettingsReader.read(none)).getMessage();
    assertTrue(message.contains("none.toml"), message);
  }
}
