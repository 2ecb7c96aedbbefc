package haetae.store.city.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.GridElement;
import haetae.world.city.Road;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small maps written by hand; 0.001 degrees at the equator are 111.19493 m. */
class OsmXmlTest {
  private static final double SIDE_M = 111.194926644;

  @TempDir Path folder;

  private final StringBuilder xml = new StringBuilder("<osm version='0.6'>\n");

  private void node(int id, double lat, double lon) {
    xml.append("<node id='%d' lat='%s' lon='%s'/>\n".formatted(id, lat, lon));
  }

  /** Four corners of a square, from the southwest, counted from a first id. */
  private void square(int id, double south, double west, double side) {
    node(id, south, west);
    node(id + 1, south, west + side);
    node(id + 2, south + side, west + side);
    node(id + 3, south + side, west);
  }

  private void way(int id, String tags, int... nodes) {
    xml.append("<way id='%d'>".formatted(id));
    for (int node : nodes) {
      xml.append("<nd ref='%d'/>".formatted(node));
    }
    tags(tags);
    xml.append("</way>\n");
  }

  private void relation(int id, String tags, String... members) {
    xml.append("<relation id='%d'>".formatted(id));
    for (String member : members) {
      String[] parts = member.split(" ", -1);
      xml.append("<member type='way' ref='%s' role='%s'/>".formatted(parts[0], parts[1]));
    }
    tags(tags);
    xml.append("</relation>\n");
  }

  private void tags(String tags) {
    for (String tag : tags.isEmpty() ? new String[0] : tags.split(" ", -1)) {
      String[] pair = tag.split("=", -1);
      xml.append("<tag k='%s' v='%s'/>".formatted(pair[0], pair[1].replace('_', ' ')));
    }
  }

  private OsmResult read() throws IOException {
    return read(OsmSettings.of("town"));
  }

  private OsmResult read(OsmSettings settings) throws IOException {
    Path file = folder.resolve("town.osm");
    Files.writeString(file, xml + "</osm>\n");
    return OsmImport.read(file, settings, bytes -> {});
  }

  @Test
  void aHoleIsTakenFromTheAreaAndMovesTheCentre() throws IOException {
    square(1, 0, 0, 0.004);
    square(5, 0.0005, 0.0005, 0.001);
    way(1, "", 1, 2, 3);
    way(2, "", 1, 4, 3);
    way(3, "", 5, 6, 7, 8, 5);
    relation(
        9, "type=multipolygon building=office building:levels=3", "1 outer", "2 outer", "3 inner");
    City city = read().city();
    assertEquals(1, city.buildings().size());
    double net = 15 * SIDE_M * SIDE_M;
    assertEquals(3 * net, city.buildings().floorAreaM2(0), 3 * net * 1e-5);
    // (16 * 0.002 - 1 * 0.001) / 15
    assertEquals(0.031 / 15, city.buildings().latDeg(0), 1e-8);
    assertEquals(0.031 / 15, city.buildings().lonDeg(0), 1e-8);
  }

  @Test
  void whatIsNotWholeInTheFileIsLeftOutAndCounted() throws IOException {
    square(1, 0, 0, 0.001);
    way(1, "building=yes", 1, 2, 3, 4, 1);
    way(2, "building=yes", 1, 2, 99, 4, 1);
    way(3, "building=yes", 1, 2, 3, 4);
    relation(4, "type=multipolygon building=yes", "1 outer", "77 outer");
    way(5, "", 1, 2, 3);
    relation(6, "type=boundary boundary=administrative admin_level=8 name=Half", "5 outer");
    OsmResult result = read();
    assertEquals(1, result.city().buildings().size());
    assertEquals(
        Map.of(
            "building whose outline is open, empty or not whole in the file",
            3,
            "administrative area that is not whole in the file",
            1),
        result.report().leftOut());
  }

  @Test
  void aRoadIsCutWhereNodesAreMissingAndTurnedWhereItRunsBack() throws IOException {
    square(1, 0, 0, 0.001);
    way(1, "highway=primary name=Main_street bridge=yes oneway=-1", 1, 2, 99, 3, 4);
    way(2, "highway=residential tunnel=no junction=roundabout", 1, 2, 3, 1);
    way(3, "highway=construction", 1, 2);
    way(4, "highway=pedestrian area=yes", 1, 2, 3, 1);
    List<Road> roads = read().city().roads();
    assertEquals(List.of("w1", "w1.2", "w2"), roads.stream().map(Road::id).toList());
    assertEquals(List.of(new GeoPoint(0, 0.001), new GeoPoint(0, 0)), roads.getFirst().line());
    assertEquals("Main street", roads.getFirst().name());
    assertTrue(roads.getFirst().bridge() && roads.getFirst().oneWay());
    assertTrue(roads.getLast().oneWay());
    assertFalse(roads.getLast().tunnel() || roads.getLast().bridge());
  }

  @Test
  void tagsSayUseStoreysStructureYearAndWhereTheyCameFrom() throws IOException {
    square(1, 0, 0, 0.0001);
    way(1, "building=apartments building:levels=12 start_date=1998-05-01", 1, 2, 3, 4, 1);
    way(2, "building=yes shop=books height=10_m building:material=brick", 1, 2, 3, 4, 1);
    way(3, "building=house", 1, 2, 3, 4, 1);
    var stock = read().city().buildings();
    assertEquals(Use.APARTMENT, stock.use(0));
    assertEquals(12, stock.storeys(0));
    assertEquals(1998, stock.year(0));
    assertEquals(Structure.RC_WALL, stock.structure(0));
    assertEquals(Use.RETAIL, stock.use(1));
    assertEquals(3, stock.storeys(1));
    assertEquals(Structure.MASONRY, stock.structure(1));
    assertEquals(
        "© OpenStreetMap contributors, ODbL; use by shop, storeys by height, structure by"
            + " building:material, people by floor area",
        stock.known(1).source());
    assertEquals(1, stock.households(2));
    assertEquals(2.4, stock.people(2), 1e-6);
  }

  @Test
  void theFinestCompleteLevelGivesTheDistrictsAndCellsTheRest() throws IOException {
    square(1, 0, 0, 0.1);
    square(5, 0, 0, 0.01);
    way(1, "", 1, 2, 3, 4, 1);
    way(2, "", 5, 6, 7, 8, 5);
    relation(
        1,
        "type=boundary boundary=administrative admin_level=6 name=Town population=1000",
        "1 outer");
    relation(2, "type=boundary boundary=administrative admin_level=10 name=Quarter", "2 outer");
    int id = 100;
    for (int i = 0; i < 10; i++) {
      square(id, 0.02 + 0.005 * i, 0.02, 0.0001);
      way(id, "building=house", id, id + 1, id + 2, id + 3, id);
      id += 10;
    }
    square(id, 0.305, 0.305, 0.0001);
    way(id, "building=house", id, id + 1, id + 2, id + 3, id);
    City city = read().city();
    assertEquals(
        List.of("r1", "cell-4515-9015"), city.districts().stream().map(d -> d.code()).toList());
    assertEquals(1000, city.districts().getFirst().people());
    assertEquals(100, city.buildings().people(0), 1e-4);
    assertEquals(1, city.buildings().district(10));
    assertEquals(2.4, city.districts().getLast().people(), 1e-9);
  }

  @Test
  void theGridHasVoltagesSaidOrUsual() throws IOException {
    square(1, 0, 0, 0.01);
    way(1, "power=line voltage=220000;110000", 1, 2, 3);
    way(2, "power=minor_line".replace('_', '~'), 1, 2);
    way(3, "power=substation", 1, 2, 3, 4, 1);
    xml.replace(0, xml.length(), xml.toString().replace('~', '_'));
    List<GridElement> grid = read().city().grid();
    assertEquals(List.of(220.0, 20.0, 110.0), grid.stream().map(GridElement::voltageKv).toList());
    assertEquals(new GeoPoint(0.01, 0.01), grid.getFirst().end().orElseThrow());
    assertEquals(GridElement.Kind.SUBSTATION, grid.getLast().kind());
  }

  @Test
  void whatLiesOutsideIsLeftOut() throws IOException {
    square(1, 0, 0, 0.001);
    square(5, 1, 1, 0.001);
    way(1, "building=yes", 1, 2, 3, 4, 1);
    way(2, "building=yes", 5, 6, 7, 8, 5);
    City city = read(OsmSettings.of("town").withWithin(new Bounds(-0.5, -0.5, 0.5, 0.5))).city();
    assertEquals("w1", city.buildings().id(0));
    assertEquals(1, city.buildings().size());
  }

  @Test
  void tablesOfTheUserReplaceTheShippedOnes() throws IOException {
    square(1, 0, 0, 0.0001);
    way(1, "building=house", 1, 2, 3, 4, 1);
    Files.writeString(folder.resolve("carriers.csv"), "use,storeysUpTo,structure\n*,200,wood\n");
    City city = read(OsmSettings.of("town").withRules(folder)).city();
    assertEquals(Structure.WOOD, city.buildings().structure(0));
    Files.writeString(folder.resolve("carriers.csv"), "use,storeysUpTo,structure\n*,200,paper\n");
    String message =
        assertThrows(InvalidValue.class, () -> read(OsmSettings.of("town").withRules(folder)))
            .getMessage();
    assertTrue(
        message.startsWith("carriers.csv:2: structure is 'paper'; expected one of"), message);
  }

  @Test
  void packedWithGzipIsTheSame() throws IOException {
    square(1, 0, 0, 0.001);
    way(1, "building=yes", 1, 2, 3, 4, 1);
    City plain = read().city();
    Path packed = folder.resolve("town.osm.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write((xml + "</osm>").getBytes(StandardCharsets.UTF_8));
    }
    City city = OsmImport.read(packed, OsmSettings.of("town"), bytes -> {}).city();
    assertEquals(plain.buildings().get(0), city.buildings().get(0));
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, java.util.Arrays.copyOf(whole, whole.length / 2));
    String message =
        String.valueOf(
            assertThrows(
                    InvalidValue.class,
                    () -> OsmImport.read(packed, OsmSettings.of("town"), bytes -> {}))
                .getMessage());
    assertTrue(message.matches("town.osm.gz.*(cut off or damaged|not XML: .*)"), message);
  }

  private String refusal(String text) throws IOException {
    Path file = folder.resolve("bad.osm");
    Files.writeString(file, text);
    return String.valueOf(
        assertThrows(InvalidValue.class, () -> OsmImport.read(file, OsmSettings.of("bad"), b -> {}))
            .getMessage());
  }

  @Test
  void faultsAreToldWithTheirLine() throws IOException {
    assertTrue(
        refusal("<osm>\n<node id='1' lat='91' lon='0'/></osm>")
            .matches("bad.osm:2:\\d+: lat is 91 degrees; expected -90.0 to 90.0"));
    assertTrue(
        refusal("<osm>\n<way id='x'/></osm>")
            .matches("bad.osm:2:\\d+: id is 'x'; expected a whole number"));
    assertTrue(refusal("<osm><node id='1'").startsWith("bad.osm:1:"));
    assertTrue(refusal("<gpx/>").endsWith("the document is <gpx>; expected <osm>"));
    assertTrue(
        refusal("<osm/>").endsWith("the map holds no building, facility or road; expected some"));
    assertTrue(refusal("BZh9").contains("packed with bzip2"));
    assertTrue(refusal("").contains("no building"));
  }
}
