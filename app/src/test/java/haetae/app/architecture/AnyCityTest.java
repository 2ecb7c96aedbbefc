package haetae.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No line that computes knows a city: what reads, checks, imports and assesses one is the same. */
class AnyCityTest {
  private static final Pattern CITY = Pattern.compile("(?i)pohang|포항|heunghae|흥해");
  private static final Pattern COMMENT = Pattern.compile("^\\s*(\\*|/\\*|//).*");

  /** Names of the built-in pack and paper titles may stand in comments and in these files. */
  private static final List<String> MAY_NAME_IT = List.of("CityFolder.java");

  @Test
  void noCodeOfCityAndImpactNamesACity() {
    List<String> faulty =
        Project.mainSources().stream()
            .filter(AnyCityTest::isOfCityOrImpact)
            .filter(file -> !MAY_NAME_IT.contains(String.valueOf(file.getFileName())))
            .filter(file ->
                Project.lines(file).stream()
                    .filter(line -> !COMMENT.matcher(line).matches())
                    .anyMatch(line -> CITY.matcher(line).find()))
            .map(Project::name)
            .toList();
    assertEquals(List.of(), faulty);
  }

  private static boolean isOfCityOrImpact(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/haetae/store/city/")
        || path.contains("/haetae/world/")
        || path.contains("/haetae/impact/")
        || path.contains("/haetae/app/impact/");
  }
}
