package haetae.store.city.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.store.city.CityReader;
import haetae.store.city.CityWriter;
import haetae.store.city.PackReport;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.city.Road;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Packs made of two countries' maps by the importer alone, counted against osmium-tool 1.15.0
 * (libosmium 2.19.0, Debian 12): {@code osmium tags-filter -R -f opl -o - FILE FILTER | wc -l},
 * with the filters {@code wr/building}; {@code w/highway} (less highway=rest_area and other values
 * that are no road, and area=yes); {@code nwr/amenity=hospital,clinic
 * nwr/healthcare=hospital,clinic}; {@code nwr/amenity=school,college,university,kindergarten};
 * {@code nwr/amenity=fire_station}; {@code nwr/amenity=police}; {@code
 * nwr/power=substation,station,sub_station}; {@code nwr/man_made=water_works}; {@code
 * nwr/railway=station}; {@code w/power=line,cable,minor_line}.
 */
class OsmImportVerificationTest {
  @TempDir Path folder;

  private static Path map(String name) {
    Path file = Path.of(System.getProperty("haetae.shared", ""), "data", "osm", name);
    assumeTrue(Files.exists(file), () -> "no " + file);
    return file;
  }

  private static City city(String file) throws IOException {
    return OsmImport.read(map(file), OsmSettings.of("city"), bytes -> {}).city();
  }

  @ParameterizedTest(name = "{0}: {1} buildings, {2} roads")
  @CsvSource({
    "monaco.osm.gz,966,860,20,0",
    "liechtenstein-latest.osm.pbf,8998,4658,188,3",
  })
  void countsAreThoseOfOsmium(String file, int buildings, int roads, int bridges, int lines)
      throws IOException {
    City city = city(file);
    within1Percent(buildings, city.buildings().size());
    within1Percent(roads, city.roads().size());
    within1Percent(bridges, city.roads().stream().filter(Road::bridge).count());
    within1Percent(
        lines, city.grid().stream().filter(g -> g.kind() == GridElement.Kind.LINE).count());
  }

  private static void within1Percent(double expected, double got) {
    assertEquals(expected, got, 0.01 * expected);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "monaco.osm.gz,hospital,3",
    "monaco.osm.gz,school,2",
    "monaco.osm.gz,fire-station,0",
    "monaco.osm.gz,police-station,6",
    "monaco.osm.gz,substation,0",
    "monaco.osm.gz,water-plant,0",
    "monaco.osm.gz,railway-station,3",
    "liechtenstein-latest.osm.pbf,hospital,1",
    "liechtenstein-latest.osm.pbf,school,30",
    "liechtenstein-latest.osm.pbf,fire-station,6",
    "liechtenstein-latest.osm.pbf,police-station,1",
    "liechtenstein-latest.osm.pbf,substation,2",
    "liechtenstein-latest.osm.pbf,water-plant,2",
    "liechtenstein-latest.osm.pbf,railway-station,1",
  })
  void facilitiesAreThoseOfOsmium(String file, String kind, int count) throws IOException {
    FacilityKind asked = FacilityKind.parse(kind);
    assertEquals(count, city(file).facilities().stream().filter(f -> f.kind() == asked).count());
  }

  /** Areas of the country and its communes: Statistisches Jahrbuch Liechtensteins; Monaco 2.02. */
  @ParameterizedTest(name = "{0} {1}: {2} km²")
  @CsvSource({
    "monaco.osm.gz,Monaco,2.02",
    "liechtenstein-latest.osm.pbf,Triesenberg,29.8",
    "liechtenstein-latest.osm.pbf,Schaan,26.8",
    "liechtenstein-latest.osm.pbf,Vaduz,17.3",
    "liechtenstein-latest.osm.pbf,Planken,5.3",
  })
  void districtsHaveTheirTrueAreas(String file, String name, double areaKm2) throws IOException {
    double got =
        city(file).districts().stream()
            .filter(d -> d.name().local().equals(name))
            .findFirst()
            .orElseThrow()
            .areaKm2();
    assertEquals(areaKm2, got, 0.01 * areaKm2);
  }

  @ParameterizedTest
  @CsvSource({"monaco.osm.gz", "liechtenstein-latest.osm.pbf"})
  void thePackPassesTheCheckAndComesBack(String file) throws IOException {
    City city = city(file);
    Path pack = folder.resolve("city");
    CityWriter.write(city, pack);
    PackReport report = CityReader.check(pack);
    assertEquals(List.of(), report.faults());
    assertEquals(List.of(), report.warnings());
    assertEquals(city.roads(), report.city().orElseThrow().roads());
    assertEquals(city.facilities(), report.city().orElseThrow().facilities());
    City back = report.city().orElseThrow();
    assertEquals(city.districts().size(), back.districts().size());
    for (int i = 0; i < back.districts().size(); i++) {
      District made = city.districts().get(i);
      District read = back.districts().get(i);
      assertEquals(made.code(), read.code());
      assertEquals(made.people(), read.people());
      // rings may come back in another order
      assertEquals(Set.copyOf(made.outline().rings()), Set.copyOf(read.outline().rings()));
    }
  }

  @Test
  void everyBuildingHasADistrictAndPeopleSumToTheirDistricts() throws IOException {
    City city = city("liechtenstein-latest.osm.pbf");
    double homes = 0;
    for (int i = 0; i < city.buildings().size(); i++) {
      assertTrue(city.buildings().district(i) >= 0);
      homes += city.buildings().households(i);
    }
    double districts = city.districts().stream().mapToDouble(d -> d.households()).sum();
    assertEquals(homes, districts, 0.1 * city.districts().size());
  }

  @Test
  void aKnownPopulationIsKept() throws IOException {
    OsmSettings settings = OsmSettings.of("city").withPeople(37_000);
    City city = OsmImport.read(map("liechtenstein-latest.osm.pbf"), settings, bytes -> {}).city();
    double people = city.districts().stream().mapToDouble(d -> d.people()).sum();
    assertEquals(37_000, people, 0.05 * city.districts().size());
  }
}
