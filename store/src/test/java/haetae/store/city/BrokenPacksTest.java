package haetae.store.city;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The valid little pack with one change each, and what is said of it, word for word. */
class BrokenPacksTest {
  /** One broken pack. */
  record Broken(String name, UnaryOperator<LittlePack> change, List<String> says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Broken> CORPUS = new ArrayList<>();

  private static void broken(String name, UnaryOperator<LittlePack> change, String... says) {
    CORPUS.add(new Broken(name, change, List.of(says)));
  }

  private static void changed(String name, String file, String from, String to, String... says) {
    broken(name, pack -> pack.change(file, from, to), says);
  }

  static {
    files();
    counted();
    encodings();
    shape();
    headers();
    numbers();
    places();
    references();
    outlines();
    roads();
    firstPage();
  }

  private static void files() {
    broken(
        "no city.toml",
        p -> p.drop("city.toml"),
        "city.toml:1:1: the file is missing; expected it in every pack");
    broken(
        "no districts",
        p -> p.drop("districts.csv"),
        "districts.csv:1:1: the file is missing; expected it in every pack");
    broken(
        "empty file",
        p -> p.put("wells.csv", ""),
        "wells.csv:1:1: the file is empty; expected a header: id,nameLocal,nameEn,latDeg,lonDeg,depthM,provenance,source");
    broken(
        "header only",
        p ->
            p.change(
                "districts.csv",
                p.text("districts.csv"),
                "code,nameLocal,latDeg,lonDeg,areaKm2,people,households,provenance,source\n"),
        "districts.csv:1:1: no district below the header; expected one or more");
    broken(
        "two kinds of buildings",
        p ->
            p.put(
                "building-stock.csv",
                "district,structure,use,buildings,provenance,source\nD1,wood,farm,3,estimated,test\n"),
        "building-stock.csv:1:1: the pack has buildings.csv too; expected one of the two files");
  }

  private static final String STOCK =
      "district,structure,storeysFrom,storeysTo,use,softStoreyShare,buildings,provenance,source\n";

  private static void counted() {
    stock(
        "more storeys from than to",
        "D1,wood,3,2,farm,0,5,estimated,test",
        "building-stock.csv:2:1: storeys of a stock row run from 3 to 2; expected from <= to");
    stock(
        "share in percent",
        "D1,wood,1,2,farm,70,5,estimated,test",
        "building-stock.csv:2:18: softStoreyShare is 70 as a share; expected 0 to 1 as a share (is the column in percent?)");
    stock(
        "stock in no district",
        ",wood,1,2,farm,0,5,estimated,test",
        "building-stock.csv:2:1: district is empty; expected a text");
    stock(
        "no buildings in a row",
        "D1,wood,1,2,farm,0,0,estimated,test",
        "building-stock.csv:2:20: buildings is 0 buildings; expected 0.000001 to 10000000 buildings");
  }

  private static void stock(String name, String row, String... says) {
    broken(name, p -> p.drop("buildings.csv").put("building-stock.csv", STOCK + row + "\n"), says);
  }

  private static void encodings() {
    broken(
        "CP949",
        p -> p.encode("facilities.csv", Charset.forName("x-windows-949")),
        "facilities.csv:2:6: the text looks like CP949/EUC-KR: save as UTF-8");
    broken(
        "UTF-16",
        p -> p.encode("facilities.csv", UTF_16),
        "facilities.csv:1:1: the file looks like UTF-16; expected UTF-8: save as UTF-8");
    broken(
        "Latin 1",
        p -> p.change("shelters.csv", "체육관", "Zürich").encode("shelters.csv", ISO_8859_1),
        "shelters.csv:2:5: byte 0xFC is not UTF-8; expected UTF-8: save as UTF-8");
    changed(
        "NUL",
        "wells.csv",
        "4362",
        "43\u000062",
        "wells.csv:2:25: a NUL byte; expected text (is the file UTF-16 or not text at all?)");
    broken(
        "lone carriage returns",
        p -> p.put("wells.csv", p.text("wells.csv").replace('\n', '\r')),
        "wells.csv:1:52: a carriage return without line feed; expected LF or CRLF at the end of a line");
    broken(
        "CP949 in city.toml",
        p -> p.encode("city.toml", Charset.forName("x-windows-949")),
        "city.toml:2:14: the text looks like CP949/EUC-KR: save as UTF-8");
    broken(
        "spreadsheet",
        p -> p.put("wells.csv", "PK\u0003\u0004..."),
        "wells.csv:1:1: the file is a ZIP or a spreadsheet; expected text: save as CSV, UTF-8");
  }

  private static void shape() {
    broken(
        "semicolons",
        p -> p.put("wells.csv", p.text("wells.csv").replace(',', ';')),
        "wells.csv:1:1: cells are separated by ';'; expected ','");
    broken(
        "tabs",
        p -> p.put("wells.csv", p.text("wells.csv").replace(',', '\t')),
        "wells.csv:1:1: cells are separated by tab; expected ','");
    changed(
        "row too short",
        "wells.csv",
        ",4362",
        "",
        "wells.csv:2:32: the row has 6 cells; expected 7");
    changed(
        "row too long",
        "wells.csv",
        "36.106",
        "36,106",
        "wells.csv:2:37: the row has 8 cells; expected 7 (a comma inside a cell needs quotes round it)");
    changed(
        "quote never closes",
        "wells.csv",
        "시추공",
        "\"시추공",
        "wells.csv:2:4: the quote that opens here never closes");
    changed(
        "quote inside a cell",
        "wells.csv",
        "시추공",
        "시추공 5\"",
        "wells.csv:2:9: a quote stands inside a cell without quotes; expected quotes round the whole cell, and \"\" for one inside");
    changed(
        "text behind a quote",
        "wells.csv",
        "시추공",
        "\"시추공\" 1",
        "wells.csv:2:10: text follows a closing quote; expected a comma or the end of the line");
    broken(
        "very long line",
        p -> p.put("wells.csv", p.text("wells.csv") + "x".repeat(2_000_000)),
        "wells.csv:3:1: the row is longer than 1048576 bytes; expected a line end");
  }

  private static void headers() {
    changed(
        "missing column",
        "districts.csv",
        "areaKm2",
        "people2",
        "districts.csv:1:1: column 'areaKm2' is missing; expected 0.0001 to 1000000 km²",
        "districts.csv:1:37: column 'people2' is unknown; expected some of code,nameLocal,nameEn,latDeg,lonDeg,areaKm2,people,households,vs30Mps,liquefaction,waterTableM,provenance,source");
    changed(
        "duplicate column",
        "wells.csv",
        "lonDeg",
        "latDeg",
        "wells.csv:1:1: column 'lonDeg' is missing; expected -180 to 180 degrees",
        "wells.csv:1:21: column 'latDeg' is there twice; expected once");
    changed(
        "misspelt column",
        "buildings.csv",
        "storeys",
        "storeis",
        "buildings.csv:1:37: column 'storeis' is unknown; did you mean 'storeys'?");
    changed(
        "column nobody knows",
        "wells.csv",
        "source",
        "source,colour",
        "wells.csv:1:53: column 'colour' is unknown; expected some of id,nameLocal,nameEn,latDeg,lonDeg,depthM,provenance,source",
        "wells.csv:2:37: the row has 7 cells; expected 8");
    broken(
        "no header",
        p -> p.put("wells.csv", "W1,a,36.1,129.1,100,official,test\n"),
        "wells.csv:1:1: the first row names no column of this file; expected a header: id,nameLocal,nameEn,latDeg,lonDeg,depthM,provenance,source");
  }

  private static void numbers() {
    changed(
        "no number",
        "districts.csv",
        ",100,40,",
        ",many,40,",
        "districts.csv:2:28: people 'many' is no number; expected digits and a decimal point, or an empty cell where not known");
    changed(
        "decimal comma",
        "wells.csv",
        "36.106",
        "\"36,1\"",
        "wells.csv:2:9: latDeg '36,1' has a decimal comma; expected a decimal point");
    changed(
        "comma of some kind",
        "wells.csv",
        "4362",
        "\"4,362\"",
        "wells.csv:2:24: depthM '4,362' has a decimal comma or a thousands separator; expected digits and a decimal point");
    changed(
        "thousands separators",
        "districts.csv",
        ",100,40,",
        ",\"1,000,000\",40,",
        "districts.csv:2:29: people '1,000,000' has thousands separators; expected digits without them");
    changed(
        "unit in a cell",
        "wells.csv",
        "4362",
        "4362 m",
        "wells.csv:2:23: depthM '4362 m' has more than a number; expected the number alone, the unit stands in the header");
    changed(
        "full-width digits",
        "wells.csv",
        "4362",
        "４３６２",
        "wells.csv:2:23: depthM '４３６２' has digits other than 0 to 9; expected plain digits");
    changed(
        "not finite",
        "wells.csv",
        "4362",
        "NaN",
        "wells.csv:2:23: depthM 'NaN' is no number; expected digits and a decimal point, or an empty cell where not known");
    changed(
        "infinite",
        "wells.csv",
        "4362",
        "1e999",
        "wells.csv:2:23: depthM '1e999' is too large to be a number here; expected digits and a decimal point");
    changed(
        "km/s",
        "districts.csv",
        "450",
        "0.45",
        "districts.csv:2:35: vs30Mps is 0.45 m/s; expected 50 to 5000 m/s (is the column in km/s?)");
    changed(
        "pipe in metres",
        "pipes.csv",
        ",300,",
        ",0.3,",
        "pipes.csv:2:23: diameterMm is 0.3 mm; expected 10 to 5000 mm (is the column in m?)");
    changed(
        "volts",
        "grid.csv",
        ",L1,154,",
        ",L1,154000,",
        "grid.csv:4:35: voltageKv is 154000 kV; expected 0.1 to 1200 kV (is the column in V?)");
    changed(
        "district in m²",
        "districts.csv",
        ",10,100",
        ",10000,100",
        "districts.csv:2:25: areaKm2 is 10000 km²; expected less than the 2493 km² within the bounds (is the column in m² or ha?)");
    changed(
        "half a storey",
        "buildings.csv",
        ",4,1995",
        ",4.5,1995",
        "buildings.csv:2:27: storeys is 4.5 storeys; expected a whole number from 0 to 200 storeys");
    changed(
        "year of two digits",
        "buildings.csv",
        ",1995,",
        ",95,",
        "buildings.csv:2:29: year is 95; expected a whole number from 500 to 2200");
    changed(
        "empty where it must be",
        "shelters.csv",
        ",300,",
        ",,",
        "shelters.csv:2:21: capacityPeople is empty; expected 0 to 1000000 people");
    changed(
        "more households than people",
        "districts.csv",
        ",100,40,",
        ",100,400,",
        "districts.csv:2:32: households is 400 and people 100; expected no more than people");
  }

  private static void places() {
    changed(
        "swapped",
        "facilities.csv",
        "36.11,129.11",
        "129.11,36.11",
        "facilities.csv:2:18: latDeg is 129.11 and lonDeg 36.11: latitude and longitude look swapped; expected a place inside the bounds 36.0 to 36.5° N, 129.0 to 129.5° E");
    changed(
        "outside",
        "facilities.csv",
        "36.11,129.11",
        "37.5,127.0",
        "facilities.csv:2:18: latDeg is 37.5 and lonDeg 127.0: outside the city; expected a place inside the bounds 36.0 to 36.5° N, 129.0 to 129.5° E");
    changed(
        "microdegrees",
        "facilities.csv",
        "36.11,",
        "36110000,",
        "facilities.csv:2:18: latDeg is 36110000 degrees; expected -90 to 90 degrees (is the column in microdegrees?)");
    changed(
        "station far away",
        "stations.csv",
        "36.9,",
        "39.9,",
        "stations.csv:2:12: latDeg is 39.9 and lonDeg 129.3: outside the city; expected a place inside the bounds 35.0 to 37.5° N, 128.0 to 130.5° E");
    changed(
        "line without an end",
        "grid.csv",
        "36.2,129.2,G1",
        ",,G1",
        "grid.csv:3:8: kind is 'line' and its other end is empty; expected endLatDeg and endLonDeg");
    changed(
        "half an end",
        "grid.csv",
        "36.2,129.2,G1",
        "36.2,,G1",
        "grid.csv:3:29: endLonDeg is empty; expected both latitude and longitude, or none");
  }

  private static void references() {
    changed(
        "duplicate id",
        "buildings.csv",
        "B2,",
        "B1,",
        "buildings.csv:3:1: id 'B1' is there twice, first on line 2; expected once");
    changed(
        "unknown district",
        "buildings.csv",
        ",D2,",
        ",D3,",
        "buildings.csv:3:15: district 'D3' is no district; expected a code of districts.csv; did you mean 'D2'?");
    changed(
        "unknown structure",
        "buildings.csv",
        "masonry",
        "mansory",
        "buildings.csv:3:18: structure is 'mansory'; expected one of rc-frame, rc-wall, rc-infill, precast, src, steel-frame, light-steel, masonry, reinforced-masonry, wood, hanok, container, unknown; did you mean 'masonry'?");
    changed(
        "unknown provenance",
        "buildings.csv",
        "surveyed",
        "certain",
        "buildings.csv:2:57: provenance is 'certain'; expected one of surveyed, official, estimated, synthetic");
    changed(
        "no source",
        "wells.csv",
        ",official,test",
        ",official,",
        "wells.csv:2:37: source is empty; expected a text");
    changed(
        "flag of another language",
        "shelters.csv",
        "true",
        "yes",
        "shelters.csv:2:25: indoor is 'yes'; expected true or false");
    changed(
        "feeder that is not there",
        "grid.csv",
        ",L1,154,",
        ",L9,154,",
        "grid.csv:4:32: from 'L9' is no element of the grid; expected an id of this file; did you mean 'L1'?");
    changed(
        "feed in a circle",
        "grid.csv",
        "129.1,,,,154",
        "129.1,,,X1,154",
        "grid.csv:2:32: the feed goes in a circle: G1 <- X1 <- L1 <- G1; expected an end at a source");
  }

  private static void outlines() {
    changed(
        "outline crosses itself",
        "districts.geojson",
        "[129.15, 36.15], [129.0, 36.15]",
        "[129.0, 36.15], [129.15, 36.15]",
        "districts.geojson:3:49: outline of 'D1' crosses itself near 36.07500 N 129.07500 E; expected a plain ring");
    changed(
        "outline not closed",
        "districts.geojson",
        ", [129.0, 36.0]]]",
        "]]",
        "districts.geojson:3:50: outline of 'D1' is not closed: ends at 36.15000 N 129.00000 E; expected its first point, 36.00000 N 129.00000 E");
    changed(
        "outline of two points",
        "districts.geojson",
        "[129.15, 36.15], [129.0, 36.15], ",
        "",
        "districts.geojson:3:2: outline of 'D1' has 3 points; expected 4 or more, the last the first again");
    changed(
        "outline without area",
        "districts.geojson",
        "[129.15, 36.15], [129.0, 36.15]",
        "[129.1, 36.0], [129.05, 36.0]",
        "districts.geojson:3:48: outline of 'D1' crosses itself near 36.00000 N 129.15000 E; expected a plain ring");
    changed(
        "outline swapped",
        "districts.geojson",
        "[129.15, 36.15]",
        "[36.15, 129.15]",
        "districts.geojson:3:33: outline of 'D1' has a point at 129.15 N 36.15 E: latitude and longitude look swapped; expected [longitude, latitude] inside the bounds 36.0 to 36.5° N, 129.0 to 129.5° E");
    changed(
        "outline of nobody",
        "districts.geojson",
        "\"D1\"",
        "\"D9\"",
        "districts.geojson:2:44: code 'D9' is no district; expected a code of districts.csv; did you mean 'D2'?");
    changed(
        "outline is a line",
        "districts.geojson",
        "Polygon",
        "LineString",
        "districts.geojson:2:1: outline of 'D1' is 'LineString'; expected Polygon or MultiPolygon");
    changed(
        "other coordinates",
        "districts.geojson",
        "\"features\"",
        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::5179\"}}, \"features\"",
        "districts.geojson:1:38: crs is {\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::5179\"}}; expected longitude, latitude on WGS 84 (EPSG:4326): transform the file first");
    changed(
        "no JSON",
        "districts.geojson",
        "]]]}}",
        "]]}}",
        "districts.geojson:3:80: no JSON: Unexpected close marker '}': expected ']'; expected GeoJSON");
  }

  private static void roads() {
    changed(
        "road of one point",
        "roads.geojson",
        ", [129.2, 36.2]",
        "",
        "roads.geojson:2:1: road 'R1' is 'LineString' of 1 points; expected a LineString of 2 or more");
    changed(
        "road without class",
        "roads.geojson",
        "\"roadClass\": \"primary\", ",
        "",
        "roads.geojson:2:1: the road has no 'roadClass'; expected a text");
    changed(
        "road with a misspelt property",
        "roads.geojson",
        "roadClass",
        "roadClas",
        "roads.geojson:2:1: the road has no 'roadClass'; expected a text",
        "roads.geojson:2:60: property 'roadClas' is unknown; did you mean 'roadClass'?");
    changed(
        "road outside",
        "roads.geojson",
        "[129.2, 36.2]",
        "[127.2, 36.2]",
        "roads.geojson:3:67: road 'R1' has a point at 36.2 N 127.2 E: outside the city; expected a place inside the bounds 36.0 to 36.5° N, 129.0 to 129.5° E");
  }

  private static void firstPage() {
    changed(
        "other coordinate system",
        "city.toml",
        "EPSG:4326",
        "EPSG:5186",
        "city.toml:5:1: coordinateSystem is 'EPSG:5186'; expected EPSG:4326 (degrees on WGS 84): transform the files first");
    changed(
        "path as id",
        "city.toml",
        "\"little\"",
        "\"../little\"",
        "city.toml:1:1: id is '../little'; expected lower case letters, digits and hyphens");
    changed(
        "zone misspelt",
        "city.toml",
        "Asia/Seoul",
        "Asia/Seul",
        "city.toml:4:1: timeZone is 'Asia/Seul'; expected a zone such as Asia/Seoul; did you mean 'Asia/Seoul'?");
    changed(
        "bounds upside down",
        "city.toml",
        "northDeg = 36.5",
        "northDeg = 35.5",
        "city.toml:13:1: bounds.southDeg is 36.0; expected less than northDeg, 35.5");
    changed(
        "key misspelt",
        "city.toml",
        "nameEn",
        "nameEnglish",
        "city.toml:3:1: key 'nameEnglish' is unknown; did you mean 'nameEn'?");
    changed(
        "no TOML",
        "city.toml",
        "currency = \"KRW\"",
        "currency = KRW",
        "city.toml:6:12: no TOML: Unknown token; expected key = value");
    changed(
        "bounds in a text",
        "city.toml",
        "129.0",
        "\"129.0\"",
        "city.toml:12:1: bounds.westDeg is \"129.0\"; expected -180 to 180 degrees");
  }

  @TempDir Path parent;

  static List<Broken> corpus() {
    return CORPUS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void saysWhatIsWrongAndWhere(Broken broken) {
    PackReport report = CityReader.check(broken.change().apply(new LittlePack()).into(parent));
    assertTrue(report.city().isEmpty(), "nothing is loaded");
    assertEquals(broken.says(), report.faults().stream().map(Fault::toString).toList());
  }

  @Test
  void thePackWithoutAChangeIsGood() {
    PackReport report = CityReader.check(new LittlePack().into(parent));
    assertEquals(List.of(), report.faults());
    assertEquals(List.of(), report.warnings());
    assertTrue(report.city().isPresent());
  }

  @Test
  void thereAreFortyOfThemAndMore() {
    assertTrue(CORPUS.size() >= 40, "there are " + CORPUS.size());
  }
}
