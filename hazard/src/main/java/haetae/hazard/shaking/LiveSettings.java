package haetae.hazard.shaking;

import haetae.world.Check;

/**
 * When and where maps are made while the ground moves. Design choices that hold for every region.
 *
 * @param motionModel name of the ground-motion model or mixture: {@code NGA-West2} (four models of
 *     active crust with equal weights), {@code Korea}, or any single one
 * @param vs30Mps where nothing better is known, 150 to 1,500 m/s
 * @param everyS a map is made at the first version of a quake, then at most this often, 0.2 to 60 s
 * @param halfWidthKm the map reaches this far from the epicentre, 5 to 500 km
 * @param stepDeg between points of the live map, 0.005 to 0.5 degrees
 * @param finalStepDeg between points of the last map, 0.002 to 0.5 degrees
 * @param rememberS how long peaks are kept, 60 to 3,600 s
 * @param followS how long after its origin a quake's map is revised, 10 to 3,600 s
 */
public record LiveSettings(
    String motionModel,
    double vs30Mps,
    double everyS,
    double halfWidthKm,
    double stepDeg,
    double finalStepDeg,
    int rememberS,
    double followS) {
  /** Active crust, 1 s, 100 km, 0.05 and 0.02 degrees, 5 minutes. */
  public static final LiveSettings DEFAULT =
      new LiveSettings("NGA-West2", 450, 1, 100, 0.05, 0.02, 300, 300);

  public LiveSettings {
    Check.notBlank("motionModel", motionModel);
    Check.inRange("vs30Mps", vs30Mps, 150, 1500, "m/s");
    Check.inRange("everyS", everyS, 0.2, 60, "s");
    Check.inRange("halfWidthKm", halfWidthKm, 5, 500, "km");
    Check.inRange("stepDeg", stepDeg, 0.005, 0.5, "degrees");
    Check.inRange("finalStepDeg", finalStepDeg, 0.002, 0.5, "degrees");
    Check.inRange("rememberS", rememberS, 60, 3600, "s");
    Check.inRange("followS", followS, 10, 3600, "s");
  }
}
