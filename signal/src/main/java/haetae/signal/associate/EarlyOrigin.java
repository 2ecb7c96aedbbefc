package haetae.signal.associate;

import static java.lang.Math.atan2;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;

import haetae.signal.travel.TravelTimeTable;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says an early fix in the words of an origin. */
final class EarlyOrigin {
  /** Chi-square of two degrees of freedom at 68.27 %. */
  private static final double CHI2_68 = 2.2957;

  private EarlyOrigin() {}

  static Origin of(
      EarlyFix fix, LocalPlane plane, Instant reference, Region region, TravelTimeTable travel) {
    GeoPoint epicentre = plane.toEarth(fix.eastKm(), fix.northKm());
    Instant time = reference.plusNanos(Math.round(fix.timeS() * 1e9));
    List<Arrival> arrivals = new ArrayList<>();
    double squares = 0;
    double nearestKm = Double.MAX_VALUE;
    for (Trigger trigger : fix.used()) {
      GeoPoint place = region.station(trigger.pick().station()).place;
      double km = epicentre.distanceKm(place);
      double observed = Duration.between(time, trigger.pick().time()).toNanos() * 1e-9;
      double residual = observed - travel.timeS(Phase.P, km, fix.depthKm());
      squares += residual * residual;
      nearestKm = Math.min(nearestKm, km);
      arrivals.add(
          new Arrival(trigger.pick(), km, epicentre.azimuthDeg(place), residual, 1));
    }
    ErrorEllipse ellipse = ellipse(fix);
    double[] gaps = gaps(arrivals);
    return new Origin(
        time,
        epicentre,
        fix.depthKm(),
        false,
        fix.timeSigmaS(),
        ellipse.semiMajorKm(),
        fix.depthSigmaKm(),
        ellipse,
        sqrt(squares / Math.max(1, arrivals.size())),
        gaps[0],
        gaps[1],
        nearestKm,
        arrivals,
        "early: equal differential times and silent stations");
  }

  private static ErrorEllipse ellipse(EarlyFix fix) {
    double mean = 0.5 * (fix.eastVarKm2() + fix.northVarKm2());
    double half = 0.5 * (fix.eastVarKm2() - fix.northVarKm2());
    double spread = sqrt(half * half + fix.crossVarKm2() * fix.crossVarKm2());
    double azimuth = 90 - toDegrees(0.5 * atan2(2 * fix.crossVarKm2(), 2 * half));
    return new ErrorEllipse(
        sqrt(CHI2_68 * (mean + spread)),
        sqrt(CHI2_68 * Math.max(0, mean - spread)),
        azimuth < 0 ? azimuth + 180 : azimuth % 180);
  }

  /** Largest azimuth without a station, and the same when any one station is left out, degrees. */
  private static double[] gaps(List<Arrival> arrivals) {
    double[] azimuths = arrivals.stream().mapToDouble(Arrival::azimuthDeg).sorted().toArray();
    int n = azimuths.length;
    double primary = n == 0 ? 360 : 0;
    double secondary = primary;
    for (int i = 0; i < n; i++) {
      primary = Math.max(primary, turn(azimuths[i], azimuths[(i + 1) % n], n));
      secondary = Math.max(secondary, turn(azimuths[i], azimuths[(i + 2) % n], n));
    }
    return new double[] {primary, secondary};
  }

  private static double turn(double from, double to, int count) {
    double degrees = (to - from + 360) % 360;
    return degrees == 0 && count <= 2 ? 360 : degrees;
  }
}
