package haetae.store.city;

import haetae.store.city.stock.StockExpansion;
import haetae.store.city.stock.StockRow;
import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Spelling;
import haetae.store.city.table.TextScan;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.city.CityStation;
import haetae.world.city.District;
import haetae.world.city.Facility;
import haetae.world.city.GridElement;
import haetae.world.city.Pipe;
import haetae.world.city.Road;
import haetae.world.city.Shelter;
import haetae.world.city.Well;
import haetae.world.place.Area;
import haetae.world.place.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a pack one after the other and puts the city together. */
final class PackFiles {
  /** Every file a pack may hold. */
  static final List<String> NAMES =
      List.of(
          CityToml.FILE,
          DistrictTable.FILE,
          OutlineFile.FILE,
          BuildingTable.FILE,
          StockTable.FILE,
          FacilityTable.FILE,
          ShelterTable.FILE,
          StationTable.FILE,
          WellTable.FILE,
          GridTable.FILE,
          RoadFile.FILE,
          PipeTable.FILE,
          "fragility.csv",
          "consequence.csv");

  /** Reads one layer. */
  @FunctionalInterface
  private interface Layer<T> {
    T read(InputStream in) throws IOException;
  }

  /** Reads one layer with geometry. */
  @FunctionalInterface
  private interface Shapes<T> {
    T read(Reader in);
  }

  private final Path path;
  private final FaultList faults = new FaultList();
  private final FaultList warnings = new FaultList();
  private final PackFolder folder;

  PackFiles(Path path) {
    this.path = path;
    folder = new PackFolder(path, faults);
  }

  PackReport read() throws IOException {
    CityToml.FirstPage page = firstPage();
    Bounds bounds = page.bounds().orElse(PackScope.EARTH);
    DistrictTable table = new DistrictTable(faults.in(DistrictTable.FILE), bounds);
    boolean whole = districts(table);
    PackScope scope =
        new PackScope(bounds, Map.of(), false, faults, warnings)
            .withDistricts(places(table, whole), whole);
    strangers();
    Optional<City> city = city(page, table, scope);
    city.ifPresent(c -> PeopleSums.check(c, table.lines(), warnings.in(DistrictTable.FILE)));
    return new PackReport(city, faults.sorted(), faults.more(), warnings.sorted(), warnings.more());
  }

  private CityToml.FirstPage firstPage() throws IOException {
    FaultSink sink = faults.in(CityToml.FILE);
    Optional<InputStream> in = folder.open(CityToml.FILE);
    CityToml.FirstPage page =
        in.isPresent() ? CityToml.read(in.get(), sink) : CityToml.FirstPage.NOTHING;
    page.info()
        .map(CityInfo::id)
        .filter(id -> !id.equals(folder.name()))
        .ifPresent(id ->
            warnings
                .in(CityToml.FILE)
                .at(
                    1,
                    1,
                    "id is '"
                        + id
                        + "' and the folder '"
                        + folder.name()
                        + "'; expected the same"));
    return page;
  }

  private boolean districts(DistrictTable table) throws IOException {
    Optional<InputStream> in = folder.open(DistrictTable.FILE);
    if (in.isEmpty() || !table.read(in.get())) {
      return false;
    }
    if (table.lines().isEmpty()) {
      faults.in(DistrictTable.FILE).at(1, 1, "no district below the header; expected one or more");
      return false;
    }
    return true;
  }

  /** Where each code stands in the list; codes of faulty rows are known but stand nowhere. */
  private static Map<String, Integer> places(DistrictTable table, boolean whole) {
    Map<String, Integer> places = new HashMap<>();
    if (whole) {
      table.lines().keySet().forEach(code -> places.put(code, -1));
    }
    List<District> districts = table.districts();
    for (int i = 0; i < districts.size(); i++) {
      places.put(districts.get(i).code(), i);
    }
    return places;
  }

  private Optional<City> city(CityToml.FirstPage page, DistrictTable table, PackScope scope)
      throws IOException {
    Map<String, Area> outlines = shapes(OutlineFile.FILE, Map.of(), new OutlineFile(scope)::read);
    List<District> districts =
        table.districts().stream()
            .map(d -> outlined(d, outlines.getOrDefault(d.code(), Area.UNKNOWN)))
            .toList();
    BuildingStock buildings = buildings(page, districts, scope);
    List<Facility> facilities = list(FacilityTable.FILE, new FacilityTable(scope)::read);
    List<Shelter> shelters = list(ShelterTable.FILE, new ShelterTable(scope)::read);
    List<CityStation> stations = list(StationTable.FILE, new StationTable(scope)::read);
    List<Well> wells = list(WellTable.FILE, new WellTable(scope)::read);
    List<GridElement> grid = list(GridTable.FILE, new GridTable(scope)::read);
    List<Road> roads = shapes(RoadFile.FILE, List.of(), new RoadFile(scope)::read);
    List<Pipe> pipes = list(PipeTable.FILE, new PipeTable(scope)::read);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    return page.info()
        .map(info ->
            new City(
                info,
                districts,
                buildings,
                facilities,
                shelters,
                stations,
                wells,
                grid,
                roads,
                pipes));
  }

  private BuildingStock buildings(
      CityToml.FirstPage page, List<District> districts, PackScope scope) throws IOException {
    BuildingStock listed =
        layer(BuildingTable.FILE, BuildingStock.empty(), new BuildingTable(scope)::read);
    List<StockRow> counted = list(StockTable.FILE, new StockTable(scope)::read);
    if (folder.holds(StockTable.FILE) && folder.holds(BuildingTable.FILE)) {
      faults
          .in(StockTable.FILE)
          .at(1, 1, "the pack has buildings.csv too; expected one of the two files");
    }
    if (counted.isEmpty() || !faults.isEmpty() || page.info().isEmpty()) {
      return listed;
    }
    return StockExpansion.expand(page.info().get(), districts, counted);
  }

  private <T> List<T> list(String file, Layer<List<T>> reader) throws IOException {
    return layer(file, List.of(), reader);
  }

  private <T> T layer(String file, T absent, Layer<T> reader) throws IOException {
    if (!folder.holds(file)) {
      return absent;
    }
    Optional<InputStream> in = folder.open(file);
    return in.isPresent() ? reader.read(in.get()) : absent;
  }

  private <T> T shapes(String file, T absent, Shapes<T> reader) throws IOException {
    if (!folder.holds(file)) {
      return absent;
    }
    Optional<InputStream> first = folder.open(file);
    if (first.isEmpty()) {
      return absent;
    }
    try (InputStream in = first.get()) {
      if (!TextScan.isText(in, faults.in(file))) {
        return absent;
      }
    }
    try (Reader in =
        new InputStreamReader(folder.open(file).orElseThrow(), StandardCharsets.UTF_8)) {
      return reader.read(in);
    }
  }

  private static District outlined(District d, Area outline) {
    return new District(
        d.code(),
        d.name(),
        d.centre(),
        d.areaKm2(),
        d.people(),
        d.households(),
        d.vs30Mps(),
        d.liquefaction(),
        d.waterTableM(),
        outline,
        d.known());
  }

  /** Warns of tables and maps that nobody reads: their name may be misspelt. */
  private void strangers() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches(".*\\.(csv|geojson|toml)") && !NAMES.contains(name))
          .sorted()
          .forEach(name ->
              warnings.in(name).at(1, 1, "the file is not read" + Spelling.hint(name, NAMES)));
    }
  }
}
