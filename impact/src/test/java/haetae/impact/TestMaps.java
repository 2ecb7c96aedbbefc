package haetae.impact;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.LiveModels;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeRecipe;
import haetae.hazard.shaking.ShakeRequest;
import haetae.hazard.shaking.ShakeSettings;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.shaking.SiteLookup;
import haetae.hazard.site.Sites;
import haetae.world.place.GeoPoint;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Maps of the models alone, of an earthquake at 40 N 20 E. */
final class TestMaps {
  static final Instant ORIGIN = Instant.parse("2020-01-01T05:00:00Z");
  static final List<IntensityMeasure> ALL =
      List.of(
          IntensityMeasure.PGA, IntensityMeasure.PGV, IntensityMeasure.SA03, IntensityMeasure.SA10);

  private TestMaps() {}

  static ShakingMap map(double magnitude, List<IntensityMeasure> measures, int version) {
    Grid grid = Grid.of(19.5, 39.5, 20.5, 40.5, 0.1);
    return map(
        magnitude,
        measures,
        version,
        Optional.of(grid),
        Sites.uniform(grid.latDeg(), grid.lonDeg(), 360));
  }

  static ShakingMap map(
      double magnitude,
      List<IntensityMeasure> measures,
      int version,
      Optional<Grid> grid,
      Sites places) {
    EarthPoint hypocentre = new EarthPoint(40, 20, 6);
    ShakeEvent event =
        new ShakeEvent("q", Optional.of(ORIGIN), hypocentre, magnitude, OptionalDouble.empty(), "");
    ShakeRequest request =
        new ShakeRequest(
            event,
            PointRupture.of(hypocentre, magnitude, OptionalDouble.empty()),
            grid,
            places,
            SiteLookup.uniform(360),
            List.of(),
            version);
    return new ShakeRecipe(
            new LiveModels("BSSA14").with(0, 0),
            ShakeSettings.of(measures).withoutUnitCheck(),
            ConditioningSettings.DEFAULT)
        .make(request);
  }

  static ShakingVersion version(ShakingMap map) {
    Origin origin =
        new Origin(
            ORIGIN,
            new GeoPoint(40, 20),
            6,
            false,
            0.1,
            1,
            1,
            new ErrorEllipse(1, 1, 0),
            0.1,
            90,
            90,
            5,
            List.of(),
            "a test");
    QuakeVersion quake =
        new QuakeVersion("q", 1, ORIGIN.plusSeconds(9), origin, Optional.empty(), List.of(), "");
    return new ShakingVersion(quake, ORIGIN.plusSeconds(12), map);
  }
}
