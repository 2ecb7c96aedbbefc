package haetae.store.city;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Packs with a wrong file, encoding, shape or first page. */
final class BrokenPages {
  private static final List<BrokenPack> CORPUS = new ArrayList<>();

  static {
    files();
    encodings();
    outlines();
    roads();
    firstPage();
  }

  private BrokenPages() {}

  static List<BrokenPack> corpus() {
    return List.copyOf(CORPUS);
  }

  private static void broken(String name, UnaryOperator<LittlePack> change, String... says) {
    CORPUS.add(new BrokenPack(name, change, List.of(says)));
  }

  private static void changed(String name, String file, String from, String to, String... says) {
    broken(name, pack -> pack.change(file, from, to), says);
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
        "districts.geojson:2:44: code 'D9' is no district; expected a code of districts.csv");
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
}
