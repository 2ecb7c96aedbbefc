package haetae.signal.locate;

import static java.lang.Math.sqrt;

import haetae.signal.travel.TravelTimes;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Origin;
import haetae.world.quake.Pick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a solution into an origin. */
final class Origins {
  private static final String METHOD = "geiger";

  /** What nothing resolves is said to be this uncertain, km (or s). */
  private static final double UNRESOLVED_KM = 999;

  private final LocateSettings settings;
  private final TravelTimes times;

  Origins(LocateSettings settings, TravelTimes times) {
    this.settings = settings;
    this.times = times;
  }

  Origin of(Solution solution, Sites sites) {
    Prediction at = solution.at();
    double[][] covariance = solution.covariance();
    ErrorEllipse ellipse = limited(solution.ellipse(covariance));
    int time = covariance.length - 1;
    double depthErrorKm =
        solution.fixedDepth() ? settings.fixedDepthSigmaKm() : sigma(covariance, 2);
    Gaps gaps = Gaps.of(usedAzimuths(at));
    long originNs = Math.round(at.hypocentre.timeS() * 1e9);
    return new Origin(
        at.observations.reference.plusNanos(originNs),
        at.hypocentre.place(),
        at.hypocentre.depthKm(),
        solution.fixedDepth(),
        sigma(covariance, time),
        ellipse.semiMajorKm(),
        Math.min(UNRESOLVED_KM, depthErrorKm),
        ellipse,
        solution.rmsS(),
        gaps.primaryDeg(),
        gaps.secondaryDeg(),
        solution.nearestKm(),
        arrivals(at, sites),
        METHOD);
  }

  private static double sigma(double[][] covariance, int i) {
    return Math.min(UNRESOLVED_KM, sqrt(Math.max(0, covariance[i][i])));
  }

  private static ErrorEllipse limited(ErrorEllipse ellipse) {
    return new ErrorEllipse(
        Math.min(UNRESOLVED_KM, ellipse.semiMajorKm()),
        Math.min(UNRESOLVED_KM, ellipse.semiMinorKm()),
        ellipse.majorAzimuthDeg());
  }

  private static double[] usedAzimuths(Prediction at) {
    return IntStream.range(0, at.observations.size)
        .filter(i -> at.shareOf(i) > 0)
        .mapToDouble(i -> at.azimuthDeg(i))
        .distinct()
        .toArray();
  }

  private List<Arrival> arrivals(Prediction at, Sites sites) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < at.observations.size; i++) {
      arrivals.add(
          new Arrival(
              at.observations.picks.get(i),
              at.distanceKm[i],
              at.azimuthDeg(i),
              at.residualS[i],
              at.shareOf(i)));
    }
    at.observations.beyond.forEach(pick -> arrivals.add(beyond(at, pick, sites)));
    return arrivals;
  }

  /** An arrival that fits the quake but has no say in where it is. */
  private Arrival beyond(Prediction at, Pick pick, Sites sites) {
    Site site = sites.find(pick.station()).orElseThrow();
    GeoPoint epicentre = at.hypocentre.place();
    double km = epicentre.distanceKm(site.place());
    double travelS = times.timeS(pick.phase(), km, at.hypocentre.depthKm(), site.elevationKm());
    double afterS =
        Observations.seconds(Duration.between(at.observations.reference, pick.time()))
            - sites.correctionS(pick.station(), pick.phase());
    return new Arrival(
        pick, km, epicentre.azimuthDeg(site.place()), afterS - at.hypocentre.timeS() - travelS, 0);
  }
}
