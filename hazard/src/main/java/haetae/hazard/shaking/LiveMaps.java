package haetae.hazard.shaking;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.rupture.Rupture;
import haetae.world.InvalidValue;
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

  /**
   * The map for the step, on the coarser grid. Where the observations cannot be used at all it is
   * that of the models alone, and its table of stations is empty.
   */
  ShakingMap make(QuakeVersion quake, Rupture rupture, List<ObservedPlace> observed, int version) {
    try {
      return make(quake, rupture, observed, version, settings.stepDeg());
    } catch (InvalidValue e) { // a map of the models is better than none
      return make(quake, rupture, List.of(), version, settings.stepDeg());
    }
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

  /**
   * What stations recorded in the end against what the source, as it was known earlier, foretold
   * for them: how good the earlier prediction was.
   */
  public List<StationRow> against(ShakingVersion earlier, ShakingVersion last) {
    List<ObservedPlace> observed = last.map().stations().stream().map(StationRow::place).toList();
    Grid grid = new Grid(0, 0, 1, 1, 1, 1);
    ShakeRequest request =
        request(earlier.quake(), earlier.map().rupture(), observed, earlier.map().version(), grid);
    return recipe(earlier.quake()).stations(request);
  }

  private ShakingMap make(
      QuakeVersion quake,
      Rupture rupture,
      List<ObservedPlace> observed,
      int version,
      double stepDeg) {
    Grid grid = Grid.around(quake.origin().epicentre(), settings.halfWidthKm(), stepDeg);
    return recipe(quake).make(request(quake, rupture, observed, version, grid));
  }

  private ShakeRequest request(
      QuakeVersion quake, Rupture rupture, List<ObservedPlace> observed, int version, Grid grid) {
    return new ShakeRequest(
        event(quake, quake.magnitude().orElseThrow()),
        rupture,
        Optional.of(grid),
        ground.at(grid.latDeg(), grid.lonDeg()),
        ground,
        observed,
        version);
  }

  private ShakeRecipe recipe(QuakeVersion quake) {
    double magnitudeSigma = quake.magnitude().orElseThrow().sigma();
    double errorKm = quake.origin().horizontalErrorKm();
    ShakeModels uncertain =
        models.with(magnitudeSigma, errorKm < MOST_ERROR_KM ? errorKm : MOST_ERROR_KM);
    return new ShakeRecipe(
        uncertain, ShakeSettings.of(MEASURES).withoutUnitCheck(), ConditioningSettings.DEFAULT);
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
