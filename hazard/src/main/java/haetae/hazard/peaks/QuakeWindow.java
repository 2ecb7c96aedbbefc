package haetae.hazard.peaks;

import static java.lang.Math.hypot;
import static java.lang.Math.pow;

import haetae.world.place.GeoPoint;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;

/**
 * When a quake shakes a place: from the earliest possible P to the end of the strong motion. Design
 * choice that holds for every region: wide enough that no peak of the quake falls outside.
 *
 * @param begin before the first P wave
 * @param end after the strong part of the S waves
 */
record QuakeWindow(Instant begin, Instant end) {
  /** Faster than any crustal P wave over local distances, km/s. */
  private static final double FASTEST_KMPS = 8.5;

  /** Slower than most crustal S waves, km/s. */
  private static final double SLOWEST_KMPS = 3.0;

  /** Allowance for the error of the origin time, s. */
  private static final double MARGIN_S = 2;

  /** The coda that may still hold a peak, s. */
  private static final double CODA_S = 5;

  /**
   * Growth of the duration with distance, s/km (Boore &amp; Thompson 2014 give 0.05 to 0.15
   * nearby).
   */
  private static final double PATH_S_PER_KM = 0.1;

  /** Speed at which a rupture runs, km/s. */
  private static final double RUPTURE_KMPS = 2.5;

  /** The window of a quake at a place. */
  static QuakeWindow of(QuakeVersion quake, GeoPoint place) {
    double km =
        hypot(quake.origin().epicentre().distanceKm(place), Math.max(0, quake.origin().depthKm()));
    double magnitude = quake.magnitude().map(m -> m.value()).orElse(5.0);
    double beginS = km / FASTEST_KMPS - MARGIN_S;
    double endS =
        km / SLOWEST_KMPS + CODA_S + PATH_S_PER_KM * km + ruptureLengthKm(magnitude) / RUPTURE_KMPS;
    return new QuakeWindow(
        quake.origin().time().plusNanos(Math.round(beginS * 1e9)),
        quake.origin().time().plusNanos(Math.round(endS * 1e9)));
  }

  /** Subsurface rupture length, all slip types: Wells &amp; Coppersmith (1994), Table 2A. */
  private static double ruptureLengthKm(double magnitude) {
    return pow(10, -2.44 + 0.59 * magnitude);
  }

  boolean overlaps(QuakeWindow other) {
    return begin.isBefore(other.end) && other.begin.isBefore(end);
  }
}
