package haetae.hazard.shaking;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.rupture.Rupture;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes the map of a quake as it is known now: its magnitude taken as Mw whatever its type, its
 * errors within the deviations, the fault unknown.
 */
public final class LiveMaps {
  /** What is mapped: what ShakeMap maps, too. */
  public static final List<IntensityMeasure> MEASURES =
      List.of(
          IntensityMeasure.MMI,
          IntensityMeasure.PGA,
          IntensityMeasure.PGV,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);

  private static final double MOST_ERROR_KM = 50;

  private final LiveSettings settings;
  private final SiteLookup ground;
  private final LiveModels models;

  /**
   * @param ground what the ground is at any place
   * @throws haetae.world.InvalidValue if the settings name no known model
   */
  public LiveMaps(LiveSettings settings, SiteLookup ground) {
    this.settings = settings;
    this.ground = ground;
    models = new LiveModels(settings.motionModel());
  }

  /** The map for the step, on the coarser grid. */
  ShakingMap make(QuakeVersion quake, Rupture rupture, List<ObservedPlace> observed, int version) {
    return make(quake, rupture, observed, version, settings.stepDeg());
  }

  /** The same map on the finer grid, for files and pictures. */
  public ShakingMap finer(ShakingVersion version) {
    List<ObservedPlace> observed =
        version.map().stations().stream().map(StationRow::place).toList();
    return make(
        version.quake(),
        version.map().rupture(),
        observed,
        version.map().version(),
        settings.finalStepDeg());
  }

  private ShakingMap make(
      QuakeVersion quake,
      Rupture rupture,
      List<ObservedPlace> observed,
      int version,
      double stepDeg) {
    Origin origin = quake.origin();
    Magnitude magnitude = quake.magnitude().orElseThrow();
    Grid grid = Grid.around(origin.epicentre(), settings.halfWidthKm(), stepDeg);
    ShakeRequest request =
        new ShakeRequest(
            event(quake, magnitude),
            rupture,
            Optional.of(grid),
            ground.at(grid.latDeg(), grid.lonDeg()),
            ground,
            observed,
            version);
    double errorKm = origin.horizontalErrorKm();
    ShakeModels uncertain =
        models.with(magnitude.sigma(), errorKm < MOST_ERROR_KM ? errorKm : MOST_ERROR_KM);
    return new ShakeRecipe(uncertain, ShakeSettings.of(MEASURES), ConditioningSettings.DEFAULT)
        .make(request);
  }

  private static ShakeEvent event(QuakeVersion quake, Magnitude magnitude) {
    return new ShakeEvent(
        quake.id(),
        Optional.of(quake.origin().time()),
        hypocentre(quake.origin()),
        magnitude.value(),
        OptionalDouble.empty(),
        "");
  }

  static EarthPoint hypocentre(Origin origin) {
    return new EarthPoint(
        origin.epicentre().latDeg(), origin.epicentre().lonDeg(), Math.max(0, origin.depthKm()));
  }

  /** A fault that is not known, about a hypocentre. */
  static PointRupture fault(Origin origin, double magnitude) {
    return PointRupture.of(hypocentre(origin), magnitude, OptionalDouble.empty());
  }
}
