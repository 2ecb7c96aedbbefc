package haetae.app.flow;

import haetae.app.settings.Settings;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.ShakingStep;
import haetae.impact.ImpactStep;
import haetae.impact.PreparedCity;
import haetae.response.alert.Alert;
import haetae.response.alert.DistrictForecaster;
import haetae.response.alert.WarningSettings;
import haetae.response.alert.WarningStep;
import haetae.signal.associate.QuakeStep;
import haetae.signal.pick.PickStep;
import haetae.signal.pick.StationReport;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import haetae.world.data.Packet;
import haetae.world.flow.Flow;
import haetae.world.quake.Phase;
import haetae.world.station.Inventory;
import java.util.function.Supplier;

/**
 * From the first tremor to what it means for a city, on one page. What must be quick is the first
 * flow; what takes longer follows it and holds up nobody.
 */
public final class CityFlow {
  private static final String REGION = "region";

  private CityFlow() {}

  /** packet → pick → quake. */
  public static Flow<Packet, RegionNews> quakes(Settings settings, Inventory inventory) {
    return quakes(settings, () -> inventory, settings.travelTimes());
  }

  private static Flow<Packet, RegionNews> quakes(
      Settings settings, Supplier<Inventory> inventory, TravelTimeTable travel) {
    QuakeStep quakes = new QuakeStep(settings.quake(), inventory, travel);
    return Flow.of(Packet.class)
        .then(
            "pick",
            (Packet packet) -> packet.channel().station(),
            new PickStep(settings.pick(), inventory))
        .then("quake", (StationReport _) -> REGION, new RegionStep(quakes));
  }

  /** quake → warning for the districts of a city. */
  public static Flow<RegionNews, Alert> warnings(Settings settings, City city) {
    return warnings(settings, settings::warning, city);
  }

  /** The same with the settings of the warning in force at a moment. */
  public static Flow<RegionNews, Alert> warnings(
      Settings settings, Supplier<WarningSettings> warning, City city) {
    WarningStage stage = warningStage(settings, warning, city, settings.travelTimes());
    return Flow.of(RegionNews.class).then("warning", (RegionNews _) -> REGION, stage);
  }

  /** packet → pick → quake → warning: the path nothing may hold up. */
  public static Flow<Packet, Alert> warningPath(Settings settings, Inventory inventory, City city) {
    return warningPath(settings, settings::warning, () -> inventory, city);
  }

  /**
   * The same where people may change when they are warned, and stations come and go.
   *
   * @param warning settings in force at this moment
   * @param inventory stations known at this moment
   */
  public static Flow<Packet, Alert> warningPath(
      Settings settings,
      Supplier<WarningSettings> warning,
      Supplier<Inventory> inventory,
      City city) {
    TravelTimeTable travel = settings.travelTimes();
    return quakes(settings, inventory, travel)
        .then("warning", (RegionNews _) -> REGION, warningStage(settings, warning, city, travel));
  }

  /** pick → quake → warning: what follows the stations, for a {@link Rehearsal}. */
  static Flow<StationReport, Alert> afterPicks(
      Settings settings, Inventory inventory, City city, TravelTimeTable travel) {
    QuakeStep quakes = new QuakeStep(settings.quake(), inventory, travel);
    return Flow.of(StationReport.class)
        .then("quake", (StationReport _) -> REGION, new RegionStep(quakes))
        .then(
            "warning",
            (RegionNews _) -> REGION,
            warningStage(settings, settings::warning, city, travel));
  }

  /** quake and peaks → shaking map → impact on a city. */
  public static Flow<RegionNews, AssessedImpact> mapsAndImpacts(
      Settings settings, Supplier<Inventory> inventory, PreparedCity city) {
    return Flow.of(RegionNews.class)
        .then("shaking", (RegionNews _) -> REGION, shakingStage(settings, inventory))
        .then("impact", CityFlow::quakeOf, new ImpactStage(new ImpactStep(city)));
  }

  /** packet → pick → quake → shaking map. */
  public static Flow<Packet, MappedShaking> toMaps(Settings settings, Inventory inventory) {
    return quakes(settings, inventory)
        .then("shaking", (RegionNews _) -> REGION, shakingStage(settings, () -> inventory));
  }

  /** shaking map → impact on a city. */
  public static Flow<MappedShaking, AssessedImpact> impacts(PreparedCity city) {
    return Flow.of(MappedShaking.class)
        .then("impact", CityFlow::quakeOf, new ImpactStage(new ImpactStep(city)));
  }

  private static String quakeOf(MappedShaking mapped) {
    return mapped.version().quake().id();
  }

  private static WarningStage warningStage(
      Settings settings, Supplier<WarningSettings> warning, City city, TravelTimeTable travel) {
    DistrictForecaster forecaster =
        new DistrictForecaster(
            city.districts(),
            settings.shaking().motionModel(),
            settings.shaking().vs30Mps(),
            (distanceKm, depthKm) -> travel.timeS(Phase.S, distanceKm, depthKm));
    return new WarningStage(warning, now -> new WarningStep(now, forecaster));
  }

  private static ShakingStage shakingStage(Settings settings, Supplier<Inventory> inventory) {
    LiveMaps maps = settings.liveMaps();
    return new ShakingStage(new ShakingStep(settings.shaking(), inventory, maps));
  }
}
