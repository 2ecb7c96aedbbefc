package haetae.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every document leads where it says, and speaks of no particular machine. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.])(/(usr|home|root|opt|tmp|var|work|etc)/|[A-Z]:\\\\)");
  private static final Pattern REGISTRY =
      Pattern.compile("(repo\\d?\\.maven|registry\\.npm|pypi\\.org|artifactory|nexus\\.|jitpack)");
  private static final Pattern FIELD =
      Pattern.compile("(?:put\\w*\\((?:\\w+, )?|HEADER =\\s+|\\+ )\"([\\w,]{2,})\"");
  private static final Pattern SECTION = Pattern.compile("^#+ (.*)$");

  private final List<Path> documents = Project.documents();

  @Test
  void theDocumentsThatAReaderLooksForAreThere() {
    Set<String> names = documents.stream().map(Project::name).collect(Collectors.toSet());
    assertTrue(
        names.containsAll(
            Set.of(
                "README.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "docs/ARCHITECTURE.md",
                "docs/dictionary.md",
                "docs/formats.md")),
        names::toString);
    assertTrue(Files.exists(Project.ROOT.resolve("LICENSE")));
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path document : documents) {
      for (String target : links(document)) {
        if (!leadsSomewhere(document, target)) {
          broken.add(Project.name(document) + " -> " + target);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static List<String> links(Path document) {
    Matcher matcher = LINK.matcher(String.join("\n", Project.lines(document)));
    return matcher.results().map(link -> link.group(1)).filter(DocumentsTest::relative).toList();
  }

  private static boolean relative(String target) {
    return !target.matches("(https?|mailto):.*");
  }

  private static boolean leadsSomewhere(Path document, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    if (!file.startsWith(Project.ROOT) || !Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || sections(file).contains(parts[1]);
  }

  /** Anchors as GitHub makes them of headings. */
  private static Set<String> sections(Path file) {
    Set<String> anchors = new TreeSet<>();
    for (String line : Project.lines(file)) {
      Matcher heading = SECTION.matcher(line);
      if (heading.matches()) {
        String kept = heading.group(1).toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "");
        anchors.add(kept.replace(' ', '-'));
      }
    }
    return anchors;
  }

  @Test
  void noDocumentNamesAPlaceOnSomebodysMachine() {
    assertEquals(List.of(), linesWith(MACHINE_PATH));
  }

  @Test
  void noDocumentNamesARegistry() {
    assertEquals(List.of(), linesWith(REGISTRY));
  }

  @Test
  void everyDecisionIsListed() {
    Path folder = Project.ROOT.resolve("docs/decisions");
    String list = String.join("\n", Project.lines(folder.resolve("README.md")));
    List<String> unlisted =
        documents.stream()
            .filter(file -> file.startsWith(folder))
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> !name.equals("README.md") && !list.contains("(" + name + ")"))
            .toList();
    assertEquals(List.of(), unlisted);
  }

  @Test
  void everyVerificationIsListed() {
    assertEquals(
        List.of(), unlisted(Project.tests(), file -> named(file, "VerificationTest.java")));
  }

  /** "From memory" in a source must stand in the list of what is not verified. */
  @Test
  void everythingFromMemoryIsListed() {
    assertEquals(List.of(), unlisted(Project.mainSources(), DocumentsTest::fromMemory));
  }

  /** Names of fields and columns, as they stand in the writers. */
  @Test
  void everyFieldIsExplained() {
    String text = String.join("\n", Project.lines(Project.ROOT.resolve("docs/formats.md")));
    List<String> fields =
        Project.mainSources().stream()
            .filter(file -> named(file, "Json.java") || named(file, "Csv.java"))
            .flatMap(file -> FIELD.matcher(String.join("\n", Project.lines(file))).results())
            .flatMap(found -> Stream.of(found.group(1).split(",")))
            .toList();
    assertTrue(fields.size() > 60, fields::toString);
    List<String> unexplained =
        fields.stream().filter(name -> !text.contains("`" + name + "`")).toList();
    assertEquals(List.of(), unexplained);
  }

  private static List<String> unlisted(List<Path> files, Predicate<Path> of) {
    Path list = Project.ROOT.resolve("docs/validation/README.md");
    String text = String.join("\n", Project.lines(list));
    return files.stream()
        .filter(of)
        .map(Project::name)
        .filter(name -> !text.contains("(../../" + name + ")"))
        .toList();
  }

  private static boolean named(Path file, String ending) {
    return file.toString().endsWith(ending);
  }

  private static boolean fromMemory(Path file) {
    String text = String.join(" ", Project.lines(file)).replaceAll("[\\s*]+", " ");
    return text.contains("rom memory of") || text.contains("not verified");
  }

  private List<String> linesWith(Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (Path document : documents) {
      for (String line : Project.lines(document)) {
        if (pattern.matcher(line).find()) {
          found.add(Project.name(document) + ": " + line);
        }
      }
    }
    return found;
  }
}
