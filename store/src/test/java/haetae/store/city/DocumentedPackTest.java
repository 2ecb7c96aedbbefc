package haetae.store.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.store.city.table.Column;
import haetae.store.city.table.Sheet;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/formats.md says of a pack what the code does: its examples load, its tables are the code's.
 */
class DocumentedPackTest {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "#### `([\\w.-]+)`\n.*?```(?:toml|csv|json)\n(.*?)```(.*?)(?=\n##|\\z)", Pattern.DOTALL);
  private static final Pattern TABLE_ROW = Pattern.compile("\\| `(\\w+)` \\| (.*?) \\| (.*?) \\|");
  private static final Set<String> SAID_ONCE =
      Set.of("latDeg", "lonDeg", "nameLocal", "nameEn", "provenance", "source");

  /** A file as the document describes it. */
  private record Described(String example, String tables) {}

  @TempDir Path parent;

  private static Map<String, Described> described() {
    Map<String, Described> files = new LinkedHashMap<>();
    Matcher found = EXAMPLE.matcher(text());
    while (found.find()) {
      files.put(found.group(1), new Described(found.group(2), found.group(3)));
    }
    return files;
  }

  private static String text() {
    try {
      return Files.readString(root().resolve("docs/formats.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return at;
  }

  @Test
  void theExamplesTogetherAreAPack() throws IOException {
    Map<String, Described> files = described();
    assertEquals(Set.of(), missing(files));
    PackReport report = check(files, "building-stock.csv");
    assertEquals(List.of(), report.faults());
    City city = report.city().orElseThrow();
    assertEquals(1, city.districts().size());
    assertTrue(city.districts().getFirst().outline().known());
    assertEquals(1, city.buildings().size());
    assertEquals(2, city.grid().size());
    assertEquals(List.of(1, 1, 1, 1), sizes(city));
  }

  private static List<Integer> sizes(City city) {
    return Stream.of(city.roads(), city.pipes(), city.wells(), city.shelters())
        .map(List::size)
        .toList();
  }

  @Test
  void theExampleOfACountedStockLoadsToo() throws IOException {
    assertEquals(List.of(), check(described(), "buildings.csv").faults());
  }

  private static Set<String> missing(Map<String, Described> files) {
    Set<String> missing = new java.util.TreeSet<>(PackFiles.NAMES);
    missing.removeAll(files.keySet());
    missing.removeAll(Set.of("fragility.csv", "consequence.csv"));
    return missing;
  }

  private PackReport check(Map<String, Described> files, String without) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("example"));
    for (var file : files.entrySet()) {
      if (!file.getKey().equals(without)) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue().example());
      }
    }
    return CityReader.check(folder);
  }

  static Stream<Map.Entry<String, Sheet>> sheets() {
    PackScope scope = PackScope.anywhere();
    return Map.of(
        DistrictTable.FILE,
        new DistrictTable(scope.faults(""), scope.bounds()).sheet(),
        BuildingTable.FILE,
        new BuildingTable(scope).sheet(),
        StockTable.FILE,
        new StockTable(scope).sheet(),
        FacilityTable.FILE,
        new FacilityTable(scope).sheet(),
        ShelterTable.FILE,
        new ShelterTable(scope).sheet(),
        StationTable.FILE,
        new StationTable(scope).sheet(),
        WellTable.FILE,
        new WellTable(scope).sheet(),
        GridTable.FILE,
        new GridTable(scope).sheet(),
        PipeTable.FILE,
        new PipeTable(scope).sheet())
        .entrySet()
        .stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheets")
  void everyColumnIsDescribedWithItsRangeAndNeed(Map.Entry<String, Sheet> file) {
    Described described = Optional.ofNullable(described().get(file.getKey())).orElseThrow();
    List<String> header = List.of(described.example().lines().findFirst().orElseThrow().split(","));
    assertEquals(file.getValue().columns().stream().map(Column::name).toList(), header);
    Map<String, Matcher> rows = rows(described.tables());
    for (Column column : file.getValue().columns()) {
      if (!SAID_ONCE.contains(column.name())) {
        Matcher row = Optional.ofNullable(rows.get(column.name())).orElseThrow();
        boolean elsewhere = row.group(2).startsWith("as in ") || row.group(2).startsWith("code of");
        assertTrue(
            elsewhere || row.group(2).startsWith(expected(column)),
            () -> column.name() + " is " + expected(column));
        assertEquals(column.isRequired(), row.group(3).equals("yes"), column.name());
      }
    }
  }

  private static String expected(Column column) {
    return column.expected().replace("a text", "text");
  }

  private static Map<String, Matcher> rows(String tables) {
    Map<String, Matcher> rows = new LinkedHashMap<>();
    tables
        .lines()
        .map(TABLE_ROW::matcher)
        .filter(Matcher::find)
        .forEach(row -> rows.put(row.group(1), row));
    return rows;
  }
}
