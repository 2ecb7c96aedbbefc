package haetae.store.city.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.store.city.CityReader;
import haetae.store.city.PackFaults;
import haetae.store.city.geojson.GeoJsonFile;
import haetae.world.InvalidValue;
import haetae.world.building.Structure;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.city.LocalName;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers and features of others become layers of a pack, whole or not at all. */
class LayerImportTest {
  private static final Charset CP949 = Charset.forName("x-windows-949");
  private static final String REGISTER =
      """
      번호,위도,경도,구조,지상층수,연면적(평),비고
      A-1,37.51,127.01,철근콘크리트구조,5,121,"모퉁이, 큰길"
      A-2,37.52,127.02,벽돌구조,2,60.5,
      """;
  private static final ColumnMap COLUMNS =
      ColumnMap.parse(
          List.of(
              "id=번호",
              "latDeg=위도",
              "lonDeg=경도",
              "structure=구조",
              "storeys=지상층수",
              "floorAreaM2=연면적(평)"),
          List.of("use=unknown", "provenance=official", "source=건축물대장"),
          List.of("floorAreaM2=pyeong"),
          List.of("structure:철근콘크리트구조=rc-frame", "structure:벽돌구조=masonry"));

  @TempDir Path folder;

  private Path file(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(charset));
    return file;
  }

  private static City skeleton(Bounds bounds, boolean withDistrict) {
    return NewCity.of(
        new CityInfo(
            "town",
            LocalName.of("town"),
            ZoneId.of("Asia/Seoul"),
            bounds,
            "KRW",
            "kma",
            Map.of(),
            Map.of(),
            new Known(Provenance.ESTIMATED, "test")),
        withDistrict);
  }

  private Path pack() throws IOException {
    Path pack = folder.resolve("town");
    ForeignFile register = new CsvFile(file("register.csv", REGISTER, CP949), CP949);
    Bounds bounds = NewCity.bounds(register, COLUMNS);
    assertEquals(new Bounds(127.0, 37.5, 127.03, 37.53), bounds);
    assertEquals(
        2, LayerImport.asNew(pack, skeleton(bounds, true), register, Layer.BUILDINGS, COLUMNS));
    return pack;
  }

  @Test
  void aKoreanRegisterBecomesANewPack() throws IOException {
    City city = CityReader.read(pack());
    assertEquals(2, city.buildings().size());
    assertEquals(Structure.RC_FRAME, city.buildings().structure(0));
    assertEquals(400, city.buildings().floorAreaM2(0));
    assertEquals(200, city.buildings().floorAreaM2(1));
    assertEquals(0, city.buildings().district(1));
    assertEquals(new Known(Provenance.OFFICIAL, "건축물대장"), city.buildings().known(0));
  }

  @Test
  void faultsHaveTheLineAndColumnOfTheirFileAndThePackStaysAsItWas() throws IOException {
    Path pack = pack();
    List<String> before = Files.readAllLines(pack.resolve("buildings.csv"));
    String bad =
        REGISTER.replace("벽돌구조", "종이") + "A-1,37.53,x,벽돌구조,300,1,\nA-4,36.1,127.02,벽돌구조,1,1,\n";
    ForeignFile register = new CsvFile(file("bad.csv", bad, CP949), CP949);
    PackFaults faults =
        assertThrows(
            PackFaults.class,
            () -> LayerImport.into(pack, register, Layer.BUILDINGS, COLUMNS, true));
    List<String> lines = faults.faults().stream().map(Object::toString).toList();
    assertTrue(
        lines.get(0).startsWith("bad.csv:3:18: structure is '종이'; expected one of"),
        lines::toString);
    assertTrue(lines.get(1).startsWith("bad.csv:4:1: id 'A-1' is there twice"), lines::toString);
    assertTrue(lines.get(2).startsWith("bad.csv:4:11: lonDeg 'x' is no number"), lines::toString);
    assertTrue(lines.get(3).startsWith("bad.csv:4:18: storeys is 300"), lines::toString);
    assertTrue(lines.get(4).startsWith("bad.csv:5:5: latDeg is 36.1"), lines::toString);
    assertEquals(5, lines.size());
    assertEquals(before, Files.readAllLines(pack.resolve("buildings.csv")));
    assertEquals(List.of("bad.csv", "register.csv", "town"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  void aLayerIsReplacedOnlyWhenAsked() throws IOException {
    Path pack = pack();
    ForeignFile register = new CsvFile(folder.resolve("register.csv"), CP949);
    String message =
        assertThrows(
                InvalidValue.class,
                () -> LayerImport.into(pack, register, Layer.BUILDINGS, COLUMNS, false))
            .getMessage();
    assertTrue(message.endsWith("buildings.csv is there already; expected none, or --replace"));
    assertEquals(2, LayerImport.into(pack, register, Layer.BUILDINGS, COLUMNS, true));
  }

  @Test
  void wrongEncodingAndUnknownColumnsAreNamed() throws IOException {
    Path csv = file("register.csv", REGISTER, CP949);
    InvalidValue utf8 =
        assertThrows(
            InvalidValue.class,
            () -> NewCity.bounds(new CsvFile(csv, StandardCharsets.UTF_8), COLUMNS));
    assertEquals(
        "register.csv:1:1: the text looks like CP949/EUC-KR: save as UTF-8", utf8.getMessage());
    InvalidValue column =
        assertThrows(
            InvalidValue.class,
            () ->
                NewCity.bounds(
                    new CsvFile(csv, CP949),
                    ColumnMap.parse(List.of("latDeg=y"), List.of(), List.of(), List.of())));
    assertEquals(
        "register.csv: no column 'y' for latDeg; expected one of 번호, 위도, 경도, 구조, 지상층수,"
            + " 연면적(평), 비고, @row",
        column.getMessage());
    Path euc = file("broken.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);
    Files.write(euc, new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
    InvalidValue bytes = assertThrows(InvalidValue.class, () -> new CsvFile(euc, CP949).columns());
    assertTrue(bytes.getMessage().startsWith("broken.csv: bytes behind line"), bytes.getMessage());
  }

  private static final String FEATURES =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"nm":"first","pop":10,"hh":4},"geometry":{"type":"Polygon",
      "coordinates":[[[127.00,37.50],[127.01,37.50],[127.01,37.51],[127.00,37.51],[127.00,37.50]]]}},
      {"type":"Feature","properties":{"nm":"second","pop":20,"hh":8},"geometry":{"type":"Polygon",
      "coordinates":[[[127.01,37.50],[127.02,37.50],[127.02,37.51],[127.01,37.51],[127.01,37.50]]]}}]}
      """;

  @Test
  void areasBecomeDistrictsWithCentreAndArea() throws IOException {
    ForeignFile areas = new GeoJsonFile(file("areas.geojson", FEATURES, StandardCharsets.UTF_8));
    ColumnMap columns =
        ColumnMap.parse(
            List.of(
                "code=@row",
                "nameLocal=nm",
                "people=pop",
                "households=hh",
                "latDeg=@latDeg",
                "lonDeg=@lonDeg",
                "areaKm2=@areaKm2"),
            List.of("provenance=official", "source=test"),
            List.of(),
            List.of());
    Path pack = folder.resolve("town");
    City skeleton = skeleton(NewCity.bounds(areas, columns), false);
    assertEquals(2, LayerImport.asNew(pack, skeleton, areas, Layer.DISTRICTS, columns));
    City city = CityReader.read(pack);
    assertEquals("second", city.districts().get(1).name().local());
    assertEquals(37.505, city.districts().getFirst().centre().latDeg(), 1e-6);
    // 0.01 degrees squared at 37.5 degrees north
    assertEquals(
        1.1119493 * 1.1119493 * Math.cos(Math.toRadians(37.5)),
        city.districts().getFirst().areaKm2(),
        2e-4);
    assertTrue(city.districts().getFirst().outline().contains(37.505, 127.005));
    assertFalse(city.districts().getFirst().outline().contains(37.505, 127.015));
  }

  @Test
  void pointsBecomeSheltersAndFaultsKeepTheirPlace() throws IOException {
    Path pack = pack();
    String text =
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"s1","room":100},
         "geometry":{"type":"Point","coordinates":[127.01,37.51]}},
        {"type":"Feature","properties":{"id":"s2","room":"lots"},
         "geometry":{"type":"Point","coordinates":[127.01,37.51]}}]}
        """;
    ForeignFile points = new GeoJsonFile(file("s.geojson", text, StandardCharsets.UTF_8));
    ColumnMap columns =
        ColumnMap.parse(
            List.of(
                "id=id", "nameLocal=id", "capacityPeople=room", "latDeg=@latDeg", "lonDeg=@lonDeg"),
            List.of("provenance=official", "source=test"),
            List.of(),
            List.of());
    PackFaults faults =
        assertThrows(
            PackFaults.class, () -> LayerImport.into(pack, points, Layer.SHELTERS, columns, false));
    assertTrue(
        faults
            .faults()
            .getFirst()
            .toString()
            .startsWith("s.geojson:4:50: capacityPeople 'lots' is no number"),
        faults::getMessage);
    assertFalse(Files.exists(pack.resolve("shelters.csv")));
    Files.writeString(folder.resolve("s.geojson"), text.replace("\"lots\"", "50"));
    assertEquals(2, LayerImport.into(pack, points, Layer.SHELTERS, columns, false));
    assertEquals(50, CityReader.read(pack).shelters().get(1).capacityPeople());
  }

  @Test
  void optionsAreChecked() {
    assertEquals(
        "--map is 'id'; expected COLUMN=VALUE",
        assertThrows(
                InvalidValue.class,
                () -> ColumnMap.parse(List.of("id"), List.of(), List.of(), List.of()))
            .getMessage());
    assertEquals(
        "column 'id' is mapped and set; expected one of both",
        assertThrows(
                InvalidValue.class,
                () -> ColumnMap.parse(List.of("id=a"), List.of("id=b"), List.of(), List.of()))
            .getMessage());
    assertEquals(
        "--unit is -1; expected a factor above 0",
        assertThrows(
                InvalidValue.class,
                () -> ColumnMap.parse(List.of(), List.of(), List.of("people=-1"), List.of()))
            .getMessage());
    assertEquals(
        "--word is 'structure=a'; expected COLUMN:TEXT=WORD",
        assertThrows(
                InvalidValue.class,
                () -> ColumnMap.parse(List.of(), List.of(), List.of(), List.of("structure=a")))
            .getMessage());
  }
}
