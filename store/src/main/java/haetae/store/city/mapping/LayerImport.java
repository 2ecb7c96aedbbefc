package haetae.store.city.mapping;

import haetae.store.city.CityReader;
import haetae.store.city.CityWriter;
import haetae.store.city.Fault;
import haetae.store.city.FaultList;
import haetae.store.city.PackFaults;
import haetae.store.city.PackReport;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import haetae.world.city.District;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts rows of somebody else's file into a pack as one of its layers. The layer is written beside
 * the pack and checked with a copy of it; only then it takes its place, in one move.
 */
public final class LayerImport {
  private final ForeignFile file;
  private final Layer layer;
  private final ColumnMap map;

  private LayerImport(ForeignFile file, Layer layer, ColumnMap map) {
    this.file = file;
    this.layer = layer;
    this.map = map;
  }

  /**
   * Puts the layer into a pack that is there.
   *
   * @param replace whether a layer that is there already may go
   * @return how many rows the layer has
   * @throws PackFaults with the lines and columns of the file, if anything is wrong in it
   * @throws InvalidValue if the map names a column the file does not have
   */
  public static long into(Path pack, ForeignFile file, Layer layer, ColumnMap map, boolean replace)
      throws IOException {
    map.check(file.columns(), file.name());
    City city = CityReader.read(pack);
    Path target = pack.resolve(layer.file());
    if (Files.exists(target) && !replace) {
      throw new InvalidValue(target + " is there already; expected none, or --replace");
    }
    if (layer == Layer.BUILDINGS && Files.exists(pack.resolve("building-stock.csv"))) {
      throw new InvalidValue(pack + " has building-stock.csv; expected one of the two files");
    }
    return new LayerImport(file, layer, map)
        .staged(
            pack,
            city.districts(),
            stage -> copy(pack, stage, layer.file()),
            stage -> {
              move(stage, pack, layer.file());
              if (layer == Layer.DISTRICTS && file.hasAreas()) {
                move(stage, pack, OutlinePage.FILE);
              }
            });
  }

  private static void move(Path stage, Path pack, String name) throws IOException {
    Files.move(
        stage.resolve(name),
        pack.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Makes a new pack of the layer; its folder is new or empty.
   *
   * @param skeleton the city without the layer
   */
  public static long asNew(Path pack, City skeleton, ForeignFile file, Layer layer, ColumnMap map)
      throws IOException {
    map.check(file.columns(), file.name());
    Path target = pack.toAbsolutePath().normalize();
    if (Files.exists(target) && !isEmptyFolder(target)) {
      throw new InvalidValue(pack + " is not empty; expected a new or an empty folder");
    }
    return new LayerImport(file, layer, map)
        .staged(
            target,
            skeleton.districts(),
            stage -> CityWriter.write(skeleton, stage),
            stage -> {
              Files.deleteIfExists(target);
              Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
            });
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Does something with a folder. */
  @FunctionalInterface
  private interface Work {
    void on(Path folder) throws IOException;
  }

  private long staged(Path pack, List<District> districts, Work before, Work after)
      throws IOException {
    Path parent = Optional.ofNullable(pack.toAbsolutePath().normalize().getParent()).orElse(pack);
    Files.createDirectories(parent);
    Path hold = Files.createTempDirectory(parent, ".import-");
    Path stage = hold.resolve(String.valueOf(pack.toAbsolutePath().normalize().getFileName()));
    try {
      Files.createDirectory(stage);
      before.on(stage);
      LayerRows rows = new LayerRows(file, map, extras(districts));
      FaultList unread = new FaultList();
      long count = rows.write(stage.resolve(layer.file()), unread.in(file.name()));
      if (layer == Layer.DISTRICTS && file.hasAreas()) {
        OutlinePage.write(stage.resolve(OutlinePage.FILE), rows);
      }
      check(rows, stage, unread);
      after.on(stage);
      return count;
    } finally {
      delete(hold);
    }
  }

  private Map<String, LayerRows.Extra> extras(List<District> districts) {
    Map<String, LayerRows.Extra> extras = new LinkedHashMap<>();
    boolean said = map.names().containsKey("district") || map.constants().containsKey("district");
    if (layer == Layer.BUILDINGS && !said && !districts.isEmpty()) {
      DistrictFinder finder = new DistrictFinder(districts);
      LayerRows places = new LayerRows(file, map, Map.of());
      extras.put(
          "district",
          row ->
              finder.code(
                  places.theirs("latDeg", row).text(), places.theirs("lonDeg", row).text()));
    }
    return extras;
  }

  private void check(LayerRows rows, Path stage, FaultList unread) throws IOException {
    PackReport report = CityReader.check(stage);
    List<Fault> faults = new ArrayList<>(unread.sorted());
    faults.addAll(new FaultOrigins(rows, layer.file()).of(report.faults()));
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
      throw new PackFaults(faults, report.moreFaults() + unread.more());
    }
  }

  private static void copy(Path pack, Path stage, String except) throws IOException {
    try (Stream<Path> files = Files.list(pack)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(each.getFileName());
        if (!name.equals(except)) {
          Files.copy(each, stage.resolve(name));
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
