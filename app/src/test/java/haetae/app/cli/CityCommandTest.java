package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code city check} and {@code city new} say and return. */
class CityCommandTest {
  @TempDir Path parent;

  private CommandRun made(String bounds) {
    Path folder = parent.resolve("new-town");
    return CommandRun.of(
        "city", "new", folder, "--name-ko", "새마을", "--name-en", "New Town", "--bounds", bounds);
  }

  @Test
  void aNewPackPassesTheCheck() {
    assertEquals(0, made("129.0,35.8,129.6,36.4").code());
    CommandRun check = CommandRun.of("city", "check", parent.resolve("new-town"));
    assertEquals(0, check.code(), check.err());
    assertEquals(
        List.of(
            "새마을 New Town (new-town): 잘못 없음, no fault",
            "  읍면동 districts: 1 = 가상 synthetic 1",
            "  건물 buildings (100동, 사람 people 1,000): 1 = 가상 synthetic 1",
            "  시설 facilities: 1 = 가상 synthetic 1",
            "  대피소 shelters: 1 = 가상 synthetic 1"),
        check.lines());
  }

  @Test
  void aNewPackAcrossTheAntimeridianPassesToo() {
    assertEquals(0, made("179.9,-17.0,-179.9,-16.5").code());
    assertEquals(0, CommandRun.of("city", "check", parent.resolve("new-town")).code());
  }

  @Test
  void everyFaultIsALine() throws IOException {
    made("129.0,35.8,129.6,36.4");
    Path shelters = parent.resolve("new-town/shelters.csv");
    Files.writeString(shelters, Files.readString(shelters).replace(",300,true", ",300명,yes"));
    CommandRun check = CommandRun.of("city", "check", "--quiet", parent.resolve("new-town"));
    assertEquals(2, check.code());
    assertEquals(
        List.of(
            "shelters.csv:11:49: capacityPeople '300명' has more than a number; expected the number"
                + " alone, the unit stands in the header",
            "shelters.csv:11:54: indoor is 'yes'; expected true or false"),
        check.lines());
  }

  @Test
  void aFolderThatHoldsSomethingIsRefused() {
    made("129.0,35.8,129.6,36.4");
    CommandRun again = made("129.0,35.8,129.6,36.4");
    assertEquals(2, again.code());
    assertTrue(again.err().contains("is not empty; expected a new or an empty folder"));
  }

  @Test
  void boundsThatAreNoneLeaveNothingBehind() {
    CommandRun wrong = made("129.0,36.4,129.6,35.8");
    assertEquals(2, wrong.code());
    assertEquals(
        List.of("haetae: bounds reach from 36.4 to 35.8° north; expected south < north"),
        wrong.lines());
    assertFalse(Files.exists(parent.resolve("new-town")));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    CommandRun check = CommandRun.of("city", "check", parent.resolve("nowhere"));
    assertEquals(2, check.code());
    assertTrue(check.err().contains("nowhere is no readable folder; expected a pack"));
  }
}
