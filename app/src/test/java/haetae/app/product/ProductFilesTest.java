package haetae.app.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductFilesTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final ShakingProducts map = MadeMap.map();

  @Test
  void gridXmlIsReadAgain() throws Exception {
    byte[] xml = GridXml.of(map).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    Element root = document.getDocumentElement();
    assertEquals("shakemap_grid", root.getLocalName());
    assertEquals("2", root.getAttribute("shakemap_version"));
    Element event = (Element) root.getElementsByTagName("event").item(0);
    assertEquals("Pohang <Heunghae> & sea", event.getAttribute("event_description"));
    assertEquals("2017-11-15T05:29:31Z", event.getAttribute("event_timestamp"));
    Element grid = (Element) root.getElementsByTagName("grid_specification").item(0);
    assertEquals("61", grid.getAttribute("nlon"));
    assertEquals("35.800000", grid.getAttribute("lat_min"));
    assertEquals(
        List.of(
            "LON dd",
            "LAT dd",
            "MMI intensity",
            "PGA pctg",
            "PGV cms",
            "PSA03 pctg",
            "PSA10 pctg",
            "PSA30 pctg",
            "SVEL ms",
            "STDMMI intensity",
            "STDPGA ln(pctg)",
            "STDPGV ln(cms)",
            "STDPSA03 ln(pctg)",
            "STDPSA10 ln(pctg)",
            "STDPSA30 ln(pctg)"),
        fields(root));
    String[] rows =
        root.getElementsByTagName("grid_data").item(0).getTextContent().strip().split("\n");
    assertEquals(61 * 61, rows.length);
    String[] middle = rows[30 * 61 + 30].split(" ");
    assertArrayEquals(
        new String[] {"129.3000", "36.1000", "8.0000", "40.000", "20.000", "80.000"},
        List.of(middle).subList(0, 6).toArray());
    assertEquals(15, middle.length);
    assertEquals("129.0000 36.4000", rows[0].substring(0, 16), "north-west first");
  }

  private static List<String> fields(Element root) {
    NodeList list = root.getElementsByTagName("grid_field");
    return java.util.stream.IntStream.range(0, list.getLength())
        .mapToObj(i -> (Element) list.item(i))
        .map(e -> e.getAttribute("name") + " " + e.getAttribute("units"))
        .toList();
  }

  /** Residual 0.3 less the event term 0.1, of one station only: no scatter can be given. */
  @Test
  void scatterNeedsTwoStations() {
    assertTrue(GridXml.of(map).contains("name=\"pga\" value=\"-1.000000\" numsta=\"1\""));
  }

  @Test
  void gridCsvHasALineForEveryPlace() {
    List<String> lines = GridCsv.of(map).lines().toList();
    assertEquals(61 * 61 + 1, lines.size());
    assertTrue(lines.getFirst().startsWith("lon,lat,vs30Mps,mmi,mmiSigma,pgaPercentG,lnPgaSigma"));
    int columns = lines.getFirst().split(",", -1).length;
    assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == columns));
  }

  @Test
  void stationListHasShakeMapsStructure() {
    JsonNode root = MAPPER.readTree(StationListJson.of(map));
    assertEquals("FeatureCollection", root.get("type").asString());
    JsonNode station = root.get("features").get(0);
    assertEquals("KS.PHA2", station.get("id").asString());
    assertEquals("PHA2", station.at("/properties/code").asString());
    assertEquals(25, station.at("/properties/pga").asDouble(), 1e-9);
    assertEquals("%g", station.at("/properties/channels/0/amplitudes/0/units").asString());
    assertEquals(129.1, station.at("/geometry/coordinates/0").asDouble());
    assertEquals(3, station.at("/properties/predictions").size());
    JsonNode felt = root.get("features").get(1);
    assertEquals("macroseismic", felt.at("/properties/station_type").asString());
    assertEquals(5, felt.at("/properties/nresp").asInt());
    assertEquals("null", felt.at("/properties/pga").asString(), "as ShakeMap writes it");
    assertTrue(felt.at("/properties/distance").isNull());
  }

  @Test
  void contoursAreGeoJsonWithShakeMapsProperties() {
    JsonNode features = MAPPER.readTree(ContoursJson.of(map)).get("features");
    for (JsonNode feature : features) {
      assertEquals("MultiLineString", feature.at("/geometry/type").asString());
      JsonNode properties = feature.get("properties");
      assertTrue(properties.get("color").asString().matches("#[0-9a-f]{6}"));
      boolean whole = properties.get("value").asDouble() % 1 == 0;
      assertEquals(whole ? 4 : 2, properties.get("weight").asInt());
    }
    Set<String> measures = new java.util.TreeSet<>();
    features.forEach(f -> measures.add(f.at("/properties/measure").asString()));
    assertEquals(Set.of("mmi", "kma", "pga", "pgv", "sa(0.3)", "sa(1.0)", "sa(3.0)"), measures);
  }

  @Test
  void summaryKeepsTheScalesApart() {
    JsonNode root = MAPPER.readTree(ShakingSummaryJson.of(map, Optional.empty()));
    assertEquals(8, root.at("/intensity/MMI/class").asInt());
    assertEquals(8, root.at("/intensity/KMA/class").asInt());
    // 20 cm/s between the beginnings of VIII and IX, 9.39 and 23.85 cm/s
    double kma = 7.5 + Math.log(20 / 9.39) / Math.log(23.85 / 9.39);
    assertEquals(kma, root.at("/intensity/KMA/largest").asDouble(), 0.01);
    assertEquals(45, root.get("afterOriginS").asDouble());
    assertEquals(40, root.at("/measures/PGA/largest").asDouble(), 1e-6);
    assertEquals(1, root.get("instruments").asInt());
  }

  @Test
  void theSameMapGivesTheSameBytes() {
    Map<String, byte[]> once = ShakingFiles.contents(map, IntensityScale.KMA);
    Map<String, byte[]> again = ShakingFiles.contents(MadeMap.map(), IntensityScale.KMA);
    assertEquals(once.keySet(), again.keySet());
    once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
  }

  @Test
  void pointsGiveTheFilesThatNeedNoGrid(@TempDir Path folder) throws IOException {
    ShakingProducts points = MadeMap.with(Optional.empty(), "포항", "Pohang");
    ShakingFiles.write(points, IntensityScale.MMI, folder);
    try (var files = Files.list(folder)) {
      assertEquals(
          Set.of("summary.json", "grid.csv", "stationlist.json"),
          files.map(f -> f.getFileName() + "").collect(java.util.stream.Collectors.toSet()));
    }
    InvalidValue e = assertThrows(InvalidValue.class, () -> GridXml.of(points));
    assertEquals("grid.xml: the places are no grid; expected a grid", e.getMessage());
  }

  @Test
  void wrongLengthsAreNamed() {
    ShakingGrid small = new ShakingGrid(129, 36, 0.1, 0.1, 2, 2);
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> MadeMap.with(Optional.of(small), "포항", "Pohang"));
    assertEquals("grid has 4 places; expected 3721", e.getMessage());
  }

  @Test
  void theFigureHoldsEveryVersion() {
    String html = ShakingFigure.html(List.of(map, map), IntensityScale.KMA);
    assertEquals(3, html.split("<img ", -1).length - 1, "one large and two small");
    assertTrue(html.contains("기상청 진도") && html.contains("+45.0 s"), html.substring(0, 200));
    ShakingProducts points = MadeMap.with(Optional.empty(), "포항", "Pohang");
    assertEquals("", ShakingFigure.html(List.of(points), IntensityScale.KMA));
  }

  @Test
  void numbersAreWrittenShortAndExact() {
    assertEquals("-0.50", Decimal.fixed(-0.5, 2));
    assertEquals("0.00", Decimal.fixed(-0.001, 2));
    assertEquals("130", Decimal.fixed(129.5, 0));
    assertEquals("", Decimal.fixed(Double.NaN, 2));
    assertEquals("1.234e-05", Decimal.digits(1.2340e-5, 4));
    assertEquals("58.239", Decimal.digits(58.2389, 5));
    assertEquals("PSA025", MeasureUnit.of(haetae.world.shaking.IntensityMeasure.sa(0.25)).column());
  }
}
