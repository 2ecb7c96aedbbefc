package haetae.app.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.cli.Haetae;
import haetae.store.city.CityReader;
import haetae.store.city.StockFile;
import haetae.store.city.stock.SyntheticStock;
import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.provenance.Provenance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built-in city, and the files of an impact on it. */
class PohangTest {
  private static final Path PACK = Path.of("../cities/pohang");
  private static final List<String> STATES =
      List.of("none", "slight", "moderate", "extensive", "complete");
  private static final List<String> PARTS = List.of("mean", "p05", "p16", "p50", "p84", "p95");

  @TempDir static Path folder;
  private static City city;
  private static Path out;
  private static JsonNode summary;

  @BeforeAll
  static void run() throws IOException {
    city = CityReader.read(PACK);
    out = folder.resolve("out");
    assertEquals(0, impact("2017-11-15T05:29:31Z", 36.109, 129.366, out));
    summary = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
  }

  private static int impact(String time, double lat, double lon, Path into) throws IOException {
    Path event = folder.resolve("event.xml");
    Files.writeString(
        event,
        "<earthquake id=\"t\" lat=\"%s\" lon=\"%s\" depth=\"6.9\" mag=\"5.4\" time=\"%s\"/>"
            .formatted(lat, lon, time));
    return Haetae.run(
        "impact",
        "--event",
        event.toString(),
        "--city",
        PACK.toString(),
        "--fields",
        "40",
        "--quiet",
        "--out",
        into.toString());
  }

  private static List<String[]> table(String name) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(name))) {
      rows.add(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
    return rows;
  }

  private static double share(java.util.function.IntPredicate which) {
    BuildingStock stock = city.buildings();
    double sum = 0;
    for (int i = 0; i < stock.size(); i++) {
      sum += which.test(i) ? stock.count(i) : 0;
    }
    return sum / stock.size();
  }

  /** SCIENCE section 17: shares of the province and of Pohang, rounded as they stand there. */
  @Test
  void theStockHasThePublishedShares() {
    BuildingStock stock = city.buildings();
    assertEquals(140_000, stock.size());
    assertEquals(29, city.districts().size());
    assertEquals(0.60, share(i -> stock.use(i) == Use.DETACHED_HOUSE), 0.001);
    assertEquals(0.06, share(i -> stock.use(i) == Use.MULTI_HOUSEHOLD), 0.001);
    assertEquals(0.03, share(i -> stock.use(i) == Use.APARTMENT && stock.storeys(i) >= 10), 0.001);
    assertEquals(0.38, share(i -> stock.year(i) < 1988), 0.001);
    assertEquals(0.37, share(i -> stock.year(i) >= 1988 && stock.year(i) < 2005), 0.001);
    assertEquals(0.19, share(i -> stock.year(i) >= 2005 && stock.year(i) < 2017), 0.001);
    assertEquals(0.06, share(i -> stock.year(i) >= 2017), 0.001);
    double homes = share(i -> home(stock, i));
    assertEquals(
        0.46, share(i -> home(stock, i) && stock.structure(i) == Structure.MASONRY) / homes, 0.005);
    assertEquals(
        0.18,
        share(i ->
            home(stock, i)
                && (stock.structure(i) == Structure.WOOD || stock.structure(i) == Structure.HANOK))
            / homes,
        0.005);
    double young = share(i -> stock.use(i) == Use.MULTI_HOUSEHOLD && stock.year(i) >= 1995);
    double open = share(i -> stock.softStorey(i));
    assertEquals(0.70, open / young, 0.005);
  }

  private static boolean home(BuildingStock stock, int i) {
    return stock.households(i) > 0;
  }

  @Test
  void residentsOfADistrictAreItsPeople() {
    BuildingStock stock = city.buildings();
    double[] residents = new double[city.districts().size()];
    for (int i = 0; i < stock.size(); i++) {
      residents[stock.district(i)] += home(stock, i) ? stock.count(i) * stock.people(i) : 0;
    }
    for (int d = 0; d < residents.length; d++) {
      double people = city.districts().get(d).people();
      assertEquals(people, residents[d], 0.05 * people, city.districts().get(d).name().local());
    }
  }

  @Test
  void everythingSaysHowItIsKnownAndLiesWithinTheBounds() {
    BuildingStock stock = city.buildings();
    for (int i = 0; i < stock.size(); i++) {
      assertEquals(Provenance.SYNTHETIC, stock.known(i).how());
      assertTrue(city.info().bounds().contains(stock.latDeg(i), stock.lonDeg(i)));
    }
    assertTrue(
        city.facilities().stream()
            .filter(f -> f.name().local().contains("가상"))
            .allMatch(f -> f.known().how() == Provenance.SYNTHETIC));
  }

  /** The table of the pack is what the rule gives: {@code ./haetae city stock}. */
  @Test
  void theTableIsMadeAgainByTheRule() throws IOException {
    StockFile.write(SyntheticStock.of(city.districts(), 140_000), folder);
    assertEquals(
        Files.readString(PACK.resolve("building-stock.csv")),
        Files.readString(folder.resolve("building-stock.csv")));
  }

  @Test
  void theSummaryHoldsWhatTheContractSays() {
    assertEquals(140_000, summary.path("assets").intValue());
    assertEquals(40, summary.path("fields").intValue());
    for (String name : List.of("sites", "computeMs", "fastMs", "seed")) {
      assertTrue(summary.path(name).isNumber(), name);
    }
    List<JsonNode> ranges = new ArrayList<>();
    STATES.forEach(state -> ranges.add(summary.path("buildings").path(state)));
    for (String name : List.of("loss", "lossRatio", "displacedHouseholds", "shelterNeed")) {
      ranges.add(summary.path(name));
    }
    ranges.add(summary.path("debrisTonnes"));
    for (int k = 1; k <= 4; k++) {
      ranges.add(summary.path("casualties").path("severity" + k));
    }
    summary.path("lossBySector").forEach(ranges::add);
    assertEquals(5 + 4 + 1 + 4 + 8, ranges.size());
    for (JsonNode range : ranges) {
      PARTS.forEach(part -> assertTrue(range.path(part).isNumber(), range + " " + part));
      assertTrue(range.path("p05").doubleValue() <= range.path("p95").doubleValue());
    }
    assertEquals(1, summary.path("known").path("buildings").path("synthetic").doubleValue());
  }

  @Test
  void buildingsAndSectorsAddUp() {
    double buildings = 0;
    for (String state : STATES) {
      buildings += summary.path("buildings").path(state).path("mean").doubleValue();
    }
    assertEquals(140_000, buildings, 1);
    double loss = 0;
    for (JsonNode sector : summary.path("lossBySector")) {
      loss += sector.path("mean").doubleValue();
    }
    double all = summary.path("loss").path("mean").doubleValue();
    assertEquals(all, loss, 1e-6 * all);
  }

  @Test
  void districtsAddUpToTheCity() throws IOException {
    List<String[]> rows = table("districts.csv");
    List<String> header = List.of(rows.getFirst());
    assertEquals(30, rows.size());
    int column = header.indexOf("buildings.complete.mean");
    double sum = 0;
    for (String[] row : rows.subList(1, rows.size())) {
      assertEquals(header.size(), row.length);
      sum += Double.parseDouble(row[column]);
    }
    double all = summary.path("buildings").path("complete").path("mean").doubleValue();
    assertEquals(all, sum, 1e-3 * all);
  }

  @Test
  void chancesOfABuildingAddUpToOne() throws IOException {
    List<String[]> rows = table("buildings.csv");
    assertEquals(140_001, rows.size());
    for (String[] row : rows.subList(1, rows.size())) {
      double sum = 0;
      for (int k = 6; k < 11; k++) {
        sum += Double.parseDouble(row[k]);
      }
      assertEquals(1, sum, 3e-6, row[0]);
      assertTrue(row[5].equals("1") && row[12].equals("synthetic"));
    }
  }

  @Test
  void facilitiesAreRankedAndPicturesDrawn() throws IOException {
    List<String[]> rows = table("facilities.csv");
    assertTrue(rows.size() > 140);
    int priority = List.of(rows.getFirst()).indexOf("priority");
    for (int i = 2; i < rows.size(); i++) {
      assertTrue(
          Double.parseDouble(rows.get(i - 1)[priority])
              >= Double.parseDouble(rows.get(i)[priority]));
    }
    assertEquals(1001, table("inspection.csv").size());
    assertEquals("all", table("repairs.csv").get(1)[0]);
    BufferedImage image = ImageIO.read(out.resolve("map.png").toFile());
    Set<Integer> colours = new HashSet<>();
    for (int x = 100; x < image.getWidth(); x += 7) {
      for (int y = 200; y < 1000; y += 7) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertTrue(colours.size() > 8, "colours: " + colours.size());
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    Path again = folder.resolve("again");
    impact("2017-11-15T05:29:31Z", 36.109, 129.366, again);
    for (String name : List.of("districts.csv", "buildings.csv", "facilities.csv")) {
      assertEquals(
          Files.readString(out.resolve(name)), Files.readString(again.resolve(name)), name);
    }
  }

  @Test
  void aQuakeFarAwayDamagesNothing() throws IOException {
    Path far = folder.resolve("far");
    assertEquals(0, impact("2017-11-15T05:29:31Z", 20, 150, far));
    JsonNode zero = new JsonMapper().readTree(Files.readString(far.resolve("summary.json")));
    assertEquals(140_000, zero.path("buildings").path("none").path("mean").doubleValue(), 1e-3);
  }

  @Test
  void wrongUseIsAnswered() throws IOException {
    assertEquals(2, Haetae.run("impact", "--out", folder.resolve("x").toString()));
    InvalidValue e = assertThrows(InvalidValue.class, () -> CityFolder.read("atlantis"));
    assertTrue(e.getMessage().startsWith("no city 'atlantis'; expected a folder"));
  }
}
