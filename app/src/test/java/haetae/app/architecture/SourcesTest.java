package haetae.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house style asks of every shipped source file. */
class SourcesTest {
  private static final int MOST_LINES = 500;
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "public (abstract |final |sealed |non-sealed )*(class|record|interface|enum|@interface) .*");
  private static final Pattern MACHINE_PATH = Pattern.compile("[\"' ]/(usr|home|root|tmp|opt)/");
  private static final Pattern FROM_TO = Pattern.compile("->|→|(?s)\\bIn: .*\\bOut: ");
  private static final Pattern LOOSE_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  private final List<Path> sources = Project.mainSources();

  @Test
  void thereAreSourcesToLookAt() {
    assertTrue(sources.size() > 150, () -> "found " + sources.size() + " sources");
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    assertNone(sources.stream().filter(SourcesTest::hasUndocumentedType));
  }

  private static boolean hasUndocumentedType(Path file) {
    List<String> lines = Project.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (PUBLIC_TYPE.matcher(lines.get(i)).matches()) {
        int above = i - 1;
        while (!lines.get(above).isEmpty() && !lines.get(above).endsWith("*/")) {
          above--; // annotations
        }
        return lines.get(above).isEmpty();
      }
    }
    return false;
  }

  @Test
  void everyPackageSaysWhatGoesInAndComesOut() {
    List<String> missing = new ArrayList<>();
    sources.stream()
        .map(Path::getParent)
        .distinct()
        .forEach(folder -> {
          Path info = folder.resolve("package-info.java");
          String text = Files.exists(info) ? String.join("\n", Project.lines(info)) : "";
          if (!text.contains("@NullMarked") || !FROM_TO.matcher(text).find()) {
            missing.add(Project.name(info));
          }
        });
    assertEquals(List.of(), missing, "package-info with @NullMarked and 'in -> out'");
  }

  @Test
  void noFileIsTooLongToRead() {
    assertNone(sources.stream().filter(file -> Project.lines(file).size() > MOST_LINES));
  }

  @Test
  void noSourceKnowsTheMachineItWasWrittenOn() {
    assertNone(sources.stream().filter(file -> anyLine(file, MACHINE_PATH)));
  }

  @Test
  void nothingIsLeftForLater() {
    assertNone(sources.stream().filter(file -> anyLine(file, LOOSE_END)));
  }

  private static boolean anyLine(Path file, Pattern pattern) {
    return Project.lines(file).stream().anyMatch(line -> pattern.matcher(line).find());
  }

  private static void assertNone(Stream<Path> faulty) {
    assertEquals(List.of(), faulty.map(Project::name).toList());
  }
}
