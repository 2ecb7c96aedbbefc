package haetae.app.impact;

import haetae.app.shake.ShakeFiles;
import haetae.app.shake.ShakePlan;
import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeRecipe;
import haetae.hazard.shaking.ShakeRequest;
import haetae.hazard.shaking.ShakeSettings;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.shaking.SiteLookup;
import haetae.hazard.site.DistrictVs30;
import haetae.hazard.site.SiteFinder;
import haetae.hazard.site.Vs30Source;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shaking of one quake over the bounds of a city, from the files that {@code shake} reads; on
 * the ground of the city's districts where no grid of Vs30 is given.
 */
public final class CityShaking {
  /** Points of the map over a city, at most. */
  private static final int MOST_POINTS = 20_000;

  private static final double FINEST_DEG = 0.005;

  private CityShaking() {}

  /**
   * Maps a quake over a city.
   *
   * @param plan models and settings; measures are those a city needs
   * @param files of the quake
   * @param ownGround whether the files say what the ground is
   */
  public static ShakingVersion map(City city, ShakePlan plan, ShakeFiles files, boolean ownGround) {
    Grid grid = grid(city.info().bounds());
    SiteLookup ground = ownGround ? files.ground() : ground(city, plan.vs30Mps());
    ShakeSettings settings = ShakeSettings.of(LiveMaps.MEASURES);
    ShakeRequest request =
        new ShakeRequest(
            files.event(),
            files.rupture(),
            Optional.of(grid),
            ground.at(grid.latDeg(), grid.lonDeg()),
            ground,
            files.observed().places(),
            1);
    ShakingMap map =
        new ShakeRecipe(plan.models(), settings, ConditioningSettings.DEFAULT).make(request);
    Instant at = origin(files.event());
    return new ShakingVersion(quake(files.event()), at, map);
  }

  private static SiteLookup ground(City city, double usualVs30Mps) {
    List<Vs30Source> sources =
        city.districts().stream().anyMatch(d -> !Double.isNaN(d.vs30Mps()))
            ? List.of(new DistrictVs30("districts of the city", false, city.districts()))
            : List.of();
    return new SiteFinder(sources, usualVs30Mps)::at;
  }

  /** As fine as the number of points allows. */
  static Grid grid(Bounds b) {
    double across =
        b.eastDeg() >= b.westDeg() ? b.eastDeg() - b.westDeg() : 360 + b.eastDeg() - b.westDeg();
    double down = b.northDeg() - b.southDeg();
    double step = Math.max(FINEST_DEG, Math.sqrt(across * down / MOST_POINTS));
    return Grid.of(b.westDeg(), b.southDeg(), b.eastDeg(), b.northDeg(), step);
  }

  static Instant origin(ShakeEvent event) {
    return event
        .originTime()
        .orElseThrow(
            () -> new InvalidValue("event " + event.id() + " has no time; expected one, in UTC"));
  }

  /** The event as a version of a quake: sure of itself, seen by nobody. */
  static QuakeVersion quake(ShakeEvent event) {
    GeoPoint epicentre = event.hypocentre().epicentre();
    Origin origin =
        new Origin(
            origin(event),
            epicentre,
            event.hypocentre().depthKm(),
            true,
            0,
            0,
            0,
            new ErrorEllipse(0, 0, 0),
            0,
            360,
            360,
            0,
            List.of(),
            "given");
    Magnitude magnitude = new Magnitude("Mw", event.magnitude(), 0, 0, false, "given", List.of());
    return new QuakeVersion(
        event.id(), 1, origin(event), origin, Optional.of(magnitude), List.of(magnitude), "");
  }
}
