package haetae.app.shake;

import haetae.app.product.FailureProducts;
import haetae.hazard.ground.FailureMap;
import haetae.hazard.ground.GroundFailure;
import haetae.hazard.ground.GroundLayer;
import haetae.hazard.ground.LiquefactionSettings;
import haetae.hazard.ground.Zhu2017;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.shaking.ShakingMap;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shaking map and layers of the land -> liquefaction and landslides, from median PGA and PGV. */
public final class GroundFailures {
  /** Zhu et al. (2017): a quake nearer to the coast than this is coastal, km. */
  private static final double COASTAL_KM = 20;

  private GroundFailures() {}

  /**
   * Runs every model; one whose layers or measures are missing is absent, with the reason.
   *
   * @return by the names of the columns of {@code ground-failure.csv}
   */
  public static FailureProducts of(ShakingMap map, GroundLayers layers) {
    double[] lat = map.places().latDeg;
    double[] lon = map.places().lonDeg;
    GroundFailure failure = new GroundFailure(map.places().vs30Mps, layers.at(lat, lon));
    Optional<double[]> pgaG = median(map, IntensityMeasure.PGA);
    Optional<double[]> pgv = median(map, IntensityMeasure.PGV);
    double m = map.event().magnitude();
    Zhu2017 zhu = zhu(map.event().hypocentre(), layers);
    Map<String, FailureMap> maps = new LinkedHashMap<>();
    FailureMap none = new FailureMap.Absent("the map has no PGA or PGV");
    maps.put(
        "liquefaction",
        pgaG.isEmpty() || pgv.isEmpty()
            ? none
            : failure.liquefaction(zhu, LiquefactionSettings.DEFAULT, m, pgv.get(), pgaG.get()));
    maps.put(
        "liquefactionZhu2015",
        pgaG.map(g -> failure.liquefactionByAcceleration(m, g)).orElse(none));
    maps.put("landslide", pgv.map(failure::landslide).orElse(none));
    Map<String, String> models =
        Map.of(
            "liquefaction", "Zhu et al. 2017 " + zhu + " with Rashidian & Baise 2020 and USGS",
            "liquefactionZhu2015", "Zhu et al. 2015 global",
            "landslide", "Nowicki Jessee et al. 2018");
    return new FailureProducts(lat, lon, maps, models);
  }

  private static Zhu2017 zhu(EarthPoint hypocentre, GroundLayers layers) {
    double coastKm = layers.at(GroundLayer.COAST_KM, hypocentre.latDeg(), hypocentre.lonDeg());
    return coastKm < COASTAL_KM ? Zhu2017.COASTAL : Zhu2017.GENERAL;
  }

  private static Optional<double[]> median(ShakingMap map, IntensityMeasure measure) {
    return map.find(measure).map(layer -> Arrays.stream(layer.mean).map(Math::exp).toArray());
  }
}
