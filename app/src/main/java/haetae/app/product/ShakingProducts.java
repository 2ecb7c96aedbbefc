package haetae.app.product;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything the files of a shaking map are written from.
 *
 * @param version counts the maps of this event, from 1
 * @param asOf data time of the newest observation that the map knows
 * @param grid shape and order of the places, if they are a grid
 * @param places latitude, longitude and ground of every place
 * @param layers one per measure
 * @param rupture outlines of the fault, each a line of corners; empty for a point
 * @param coastline lines of the coast, may be empty
 * @param methods names of models and settings, for the reader; {@code map.png} shows them
 * @param computeMs what the machine needed, ms; NaN where unknown
 */
public record ShakingProducts(
    ShakenEvent event,
    int version,
    Instant asOf,
    Optional<ShakingGrid> grid,
    ShakenPlaces places,
    List<ShakingLayer> layers,
    List<ShakenStation> stations,
    List<List<Corner>> rupture,
    List<List<GeoPoint>> coastline,
    Map<String, String> methods,
    double computeMs) {
  /** Corner of a fault; depth below sea level, km. */
  public record Corner(double latDeg, double lonDeg, double depthKm) {}

  public ShakingProducts {
    Check.inRange("version", version, 1, 1e9, "");
    layers = List.copyOf(layers);
    stations = List.copyOf(stations);
    rupture = rupture.stream().map(List::copyOf).toList();
    coastline = coastline.stream().map(List::copyOf).toList();
    methods = new TreeMap<>(methods);
    int n = places.size();
    grid.ifPresent(g -> expect("grid", g.size(), n));
    layers.forEach(layer -> expect(layer.measure.toString(), layer.mean.length, n));
  }

  /** A map of which nobody took the time. */
  public ShakingProducts(
      ShakenEvent event,
      int version,
      Instant asOf,
      Optional<ShakingGrid> grid,
      ShakenPlaces places,
      List<ShakingLayer> layers,
      List<ShakenStation> stations,
      List<List<Corner>> rupture,
      List<List<GeoPoint>> coastline,
      Map<String, String> methods) {
    this(
        event,
        version,
        asOf,
        grid,
        places,
        layers,
        stations,
        rupture,
        coastline,
        methods,
        Double.NaN);
  }

  private static void expect(String what, int got, int expected) {
    if (got != expected) {
      throw new InvalidValue(what + " has " + got + " places; expected " + expected);
    }
  }

  /** The same with more said about how it was made. */
  public ShakingProducts withMethods(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(methods);
    all.putAll(more);
    return new ShakingProducts(
        event, version, asOf, grid, places, layers, stations, rupture, coastline, all, computeMs);
  }

  /** The same under another id of its event. */
  public ShakingProducts named(String id) {
    return new ShakingProducts(
        event.named(id),
        version,
        asOf,
        grid,
        places,
        layers,
        stations,
        rupture,
        coastline,
        methods,
        computeMs);
  }

  /** The same with the time that it took, ms. */
  public ShakingProducts withComputeMs(double ms) {
    return new ShakingProducts(
        event, version, asOf, grid, places, layers, stations, rupture, coastline, methods, ms);
  }

  /** The layer of a measure, if there is one. */
  public Optional<ShakingLayer> find(IntensityMeasure measure) {
    return layers.stream().filter(layer -> layer.measure.equals(measure)).findFirst();
  }

  /** Number of instruments. */
  public long instruments() {
    return stations.stream().filter(station -> !station.felt()).count();
  }

  /** Number of cells of felt reports. */
  public long feltCells() {
    return stations.size() - instruments();
  }
}
