package haetae.app.product;

import haetae.hazard.field.EventTerms;
import haetae.hazard.field.PseudoPeriod;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.Layer;
import haetae.hazard.shaking.ObservedPlace;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.shaking.StationRow;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Magnitude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shaking map as the files want it. */
public final class MapProducts {
  private MapProducts() {}

  /** A map made while the ground moves. */
  public static ShakingProducts of(ShakingVersion version) {
    return of(version, version.map());
  }

  /** The same version, mapped on another grid. */
  public static ShakingProducts of(ShakingVersion version, ShakingMap map) {
    String type = version.quake().magnitude().map(Magnitude::type).orElse("");
    return of(map, version.at(), type, "haetae");
  }

  /**
   * Any map.
   *
   * @param asOf data time of the newest observation
   * @param magnitudeType such as {@code Mw}; may be empty
   * @param network who reports the quake; may be empty
   */
  public static ShakingProducts of(
      ShakingMap map, Instant asOf, String magnitudeType, String network) {
    return new ShakingProducts(
        event(map.event(), magnitudeType, network),
        map.version(),
        asOf,
        map.grid().filter(g -> g.columns() > 1 && g.rows() > 1).map(MapProducts::grid),
        new ShakenPlaces(map.places().latDeg, map.places().lonDeg, map.places().vs30Mps),
        map.layers().stream().map(MapProducts::layer).toList(),
        map.stations().stream().map(row -> station(map, row)).toList(),
        map.rupture().finite() ? outline(map.rupture().corners()) : List.of(),
        List.of(),
        methods(map));
  }

  private static ShakenEvent event(ShakeEvent event, String magnitudeType, String network) {
    return new ShakenEvent(
        event.id(),
        network,
        event.originTime(),
        event.hypocentre().epicentre(),
        event.hypocentre().depthKm(),
        event.magnitude(),
        magnitudeType,
        "",
        event.place(),
        false);
  }

  private static ShakingGrid grid(Grid grid) {
    return new ShakingGrid(
        grid.westDeg(),
        grid.northDeg(),
        grid.stepLonDeg(),
        grid.stepLatDeg(),
        grid.columns(),
        grid.rows());
  }

  private static ShakingLayer layer(Layer layer) {
    return new ShakingLayer(
        layer.measure(),
        layer.mean,
        layer.sigma,
        layer.residuals(),
        Optional.of(new Conditioned(layer.nominalBias(), layer.accuracy())));
  }

  private static ShakenStation station(ShakingMap map, StationRow row) {
    ObservedPlace place = row.place();
    String id = place.id();
    int dot = id.indexOf('.');
    return new ShakenStation(
        id,
        dot > 0 ? id.substring(dot + 1) : id,
        dot > 0 ? id.substring(0, dot) : "",
        place.kind() == ObservedPlace.Kind.FELT,
        new GeoPoint(place.latDeg(), place.lonDeg()),
        row.vs30Mps(),
        row.repiKm(),
        row.rrupKm(),
        place.responses(),
        row.values().stream().map(v -> value(map, v)).toList());
  }

  private static ShakenStation.Value value(ShakingMap map, StationRow.Value v) {
    return new ShakenStation.Value(
        v.measure(),
        v.derived(),
        v.observed(),
        v.sigma(),
        v.predicted(),
        v.tau(),
        v.phi(),
        bias(map, v),
        v.growing(),
        v.outlier());
  }

  /** What the event term of the measure's layer adds to the prediction; NaN without a layer. */
  private static double bias(ShakingMap map, StationRow.Value v) {
    EventTerms event = map.find(v.measure()).map(Layer::event).orElse(null);
    int k = event == null ? -1 : event.indexOf(PseudoPeriod.secondsOf(v.measure()));
    return event == null || k < 0 ? Double.NaN : v.tau() * event.mean[k];
  }

  private static List<List<ShakingProducts.Corner>> outline(List<EarthPoint> corners) {
    return List.of(
        corners.stream()
            .map(c -> new ShakingProducts.Corner(c.latDeg(), c.lonDeg(), c.depthKm()))
            .toList());
  }

  private static Map<String, String> methods(ShakingMap map) {
    Map<String, String> methods = new LinkedHashMap<>();
    methods.put("groundMotionModel", map.method().motionModel());
    methods.put("intensityModel", map.method().intensityModel());
    methods.put("intensityConversion", map.method().conversion());
    methods.put("correlation", map.method().correlation());
    return methods;
  }
}
