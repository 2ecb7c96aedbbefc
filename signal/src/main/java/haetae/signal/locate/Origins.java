package haetae.signal.locate;

import static java.lang.Math.sqrt;

import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a solution into an origin. */
final class Origins {
  private static final String METHOD = "geiger";

  /** What nothing resolves is said to be this uncertain, km. */
  private static final double UNRESOLVED_KM = 999;

  private final LocateSettings settings;

  Origins(LocateSettings settings) {
    this.settings = settings;
  }

  Origin of(Solution solution) {
    Prediction at = solution.at();
    double[][] covariance = solution.covariance();
    ErrorEllipse ellipse = limited(solution.ellipse(covariance));
    int time = covariance.length - 1;
    double depthErrorKm =
        solution.fixedDepth() ? settings.fixedDepthSigmaKm() : sqrt(covariance[2][2]);
    Gaps gaps = Gaps.of(usedAzimuths(at));
    long originNs = Math.round(at.hypocentre.timeS() * 1e9);
    return new Origin(
        at.observations.reference.plusNanos(originNs),
        at.hypocentre.place(),
        at.hypocentre.depthKm(),
        solution.fixedDepth(),
        Math.min(UNRESOLVED_KM, sqrt(covariance[time][time])),
        ellipse.semiMajorKm(),
        Math.min(UNRESOLVED_KM, depthErrorKm),
        ellipse,
        solution.rmsS(),
        gaps.primaryDeg(),
        gaps.secondaryDeg(),
        solution.nearestKm(),
        arrivals(at),
        METHOD);
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
        .mapToDouble(i -> at.azimuthDeg[i])
        .distinct()
        .toArray();
  }

  private static List<Arrival> arrivals(Prediction at) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < at.observations.size; i++) {
      arrivals.add(
          new Arrival(
              at.observations.picks.get(i),
              at.distanceKm[i],
              at.azimuthDeg[i],
              at.residualS[i],
              at.shareOf(i)));
    }
    return arrivals;
  }
}
