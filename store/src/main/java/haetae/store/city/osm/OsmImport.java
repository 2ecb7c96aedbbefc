package haetae.store.city.osm;

import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.city.District;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Makes a city of a file of OpenStreetMap: {@code .osm.pbf}, {@code .osm}, {@code .osm.gz}. The
 * file is read four times (relations, ways, nodes, ways again), so that memory holds the needed
 * nodes and the city, not the map.
 */
public final class OsmImport {
  /** How often the file is read: progress runs to this times its size. */
  public static final int PASSES = 4;

  private final OsmSettings settings;
  private final LongConsumer progress;
  private final OsmReport report = new OsmReport();
  private long passed;
  private long size;

  private OsmImport(OsmSettings settings, LongConsumer progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Makes the city.
   *
   * @param progress is told the bytes read so far, up to {@link #PASSES} times the file's size
   * @throws InvalidValue if the file cannot be read to its end or holds nothing of use
   */
  public static OsmResult read(Path file, OsmSettings settings, LongConsumer progress)
      throws IOException {
    return new OsmImport(settings, progress).read(file);
  }

  private OsmResult read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidValue(file + " is not a file; expected .osm.pbf, .osm or .osm.gz");
    }
    size = Files.size(file);
    OsmSource source = source(file, bytes -> progress.accept(passed + bytes));
    Selection selection = new Selection(settings.rules());
    MapReading reading = new MapReading(selection);
    reading.read(source, this::nextPass);
    BuildingRules rules = new BuildingRules(settings.rules());
    CityLayers layers =
        new CityLayers(selection, rules, reading.geometry(), settings.within(), report);
    source.read(EnumSet.of(OsmKind.WAY), layers);
    nextPass();
    reading.relations().forEach(layers::area);
    reading.facilityNodes().forEach(layers::node);
    return new OsmResult(city(reading, layers), report);
  }

  private void nextPass() {
    passed += size;
    progress.accept(passed);
  }

  /** Chooses the reader by the first bytes of the file. */
  private static OsmSource source(Path file, LongConsumer progress) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    int first = head.length > 0 ? head[0] & 0xFF : -1;
    int second = head.length > 1 ? head[1] & 0xFF : -1;
    if (first == 0x1F && second == 0x8B) {
      return new OsmXmlFile(file, true, progress);
    }
    if (first == 'B' && second == 'Z') {
      throw new InvalidValue(
          file.getFileName()
              + " is packed with bzip2; expected .osm.pbf, .osm or .osm.gz"
              + " (bunzip2 unpacks it)");
    }
    if (first == '<' || first == 0xEF || Character.isWhitespace(first)) {
      return new OsmXmlFile(file, false, progress);
    }
    return new PbfFile(file, progress);
  }

  private City city(MapReading reading, CityLayers layers) {
    BuildingStock stock = layers.buildings();
    AdminAreas areas = new AdminAreas(reading.relations(), reading.geometry(), report);
    Districts sorted = Districts.of(areas.finest(stock), stock, settings.people(), report);
    List<District> districts = sorted.list();
    Bounds bounds =
        Extent.of(
            districts, sorted.buildings(), layers.facilities(), layers.grid(), layers.roads());
    return new City(
        info(bounds),
        districts,
        sorted.buildings(),
        layers.facilities(),
        List.of(),
        List.of(),
        List.of(),
        layers.grid(),
        layers.roads(),
        List.of());
  }

  private CityInfo info(Bounds bounds) {
    return new CityInfo(
        settings.id(),
        settings.name(),
        settings.zone().orElseGet(() -> nearestZone(bounds)),
        bounds,
        settings.currency(),
        settings.intensityScale(),
        Map.of(),
        Map.of(),
        new Known(Provenance.ESTIMATED, Attribution.TEXT));
  }

  private ZoneId nearestZone(Bounds bounds) {
    int hours = (int) Math.round((bounds.westDeg() + bounds.eastDeg()) / 2 / 15);
    String zone = hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
    report.note("time zone by longitude: " + zone + " (--zone names a better one)");
    return ZoneId.of(zone);
  }
}
