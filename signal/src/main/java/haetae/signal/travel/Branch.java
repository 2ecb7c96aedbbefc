package haetae.signal.travel;

import static java.lang.Math.abs;
import static java.lang.Math.acos;
import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.min;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import org.jspecify.annotations.Nullable;

/**
 * One family of rays between two depths, along an angle s that grows with distance: direct rays
 * with p = limit sin(s), or rays turning below a depth with p = limit cos(s). Past its last ray a
 * branch goes on along the interface with the last p, so that there is a time at every distance.
 */
final class Branch {
  private static final double DISTANCE_TOLERANCE_KM = 1e-7;
  private static final int MAX_STEPS = 60;

  final RayType type;
  final int layer;

  /** Whether the ray leaves the deeper end downwards. */
  final boolean turning;

  private final Geometry geometry;
  private final Legs legs;
  private final double limit;
  private final double arcTopKm;
  private final double arcSlowness;
  private final double first;
  private final double last;
  private final double firstKm;
  private final double lastKm;

  private Branch(
      Geometry geometry,
      Legs legs,
      RayType type,
      int layer,
      boolean turning,
      double limit,
      double arcTopKm,
      double arcSlowness,
      double first,
      double last) {
    this.geometry = geometry;
    this.legs = legs;
    this.type = type;
    this.layer = layer;
    this.turning = turning;
    this.limit = limit;
    this.arcTopKm = arcTopKm;
    this.arcSlowness = arcSlowness;
    this.first = first;
    this.last = last;
    firstKm = distanceKm(first);
    lastKm = distanceKm(last);
  }

  /** Rays that rise all the way from the deeper to the shallower end. */
  static Branch direct(Geometry geometry, Legs legs, int layer, double deepKm, double slowness) {
    double limit = legs.isEmpty() ? slowness / geometry.scale(deepKm) : legs.steepestLimit();
    double last = legs.isEmpty() ? 0 : Math.PI / 2;
    double first = legs.isEmpty() ? last : 0;
    return new Branch(
        geometry, legs, RayType.DIRECT, layer, legs.isEmpty(), limit, deepKm, 0, first, last);
  }

  /**
   * Rays that turn below {@code arcTopKm} and above {@code arcBottomKm} in a layer of given
   * slowness; null if no such ray passes the legs.
   */
  static @Nullable Branch turning(
      Geometry geometry,
      Legs legs,
      RayType type,
      int layer,
      double arcTopKm,
      double arcBottomKm,
      double slowness) {
    double limit = slowness / geometry.scale(arcTopKm);
    double passing = legs.steepestLimit();
    double widest = geometry.widestArc(arcTopKm, arcBottomKm);
    double first = passing >= limit ? 0 : acos(passing / limit);
    boolean blocked = type == RayType.REFRACTED && passing <= limit;
    if (blocked || first > widest || (type == RayType.DIRECT && widest == 0)) {
      return null;
    }
    return new Branch(geometry, legs, type, layer, true, limit, arcTopKm, slowness, first, widest);
  }

  /** Ray parameter at s, s/km. */
  double slowness(double s) {
    return limit * (turning ? cos(s) : sin(s));
  }

  /** Distance reached at s, km. */
  double distanceKm(double s) {
    double p = slowness(s);
    return legs.distanceKm(p) + (hasArc() ? geometry.arcKm(p, arcTopKm, arcSlowness) : 0);
  }

  /** Travel time at s, s. */
  double timeS(double s) {
    double p = slowness(s);
    return legs.timeS(p) + (hasArc() ? geometry.arcS(p, arcTopKm, arcSlowness) : 0);
  }

  private boolean hasArc() {
    return arcSlowness > 0;
  }

  /** The angle s of the nearest ray. */
  double first() {
    return first;
  }

  /** Shortest distance that the branch reaches, km. */
  double firstKm() {
    return firstKm;
  }

  /** The angle s of the ray that reaches a distance: the last one if none reaches so far. */
  double solve(double distanceKm) {
    if (distanceKm >= lastKm) {
      return last;
    }
    return distanceKm <= firstKm ? first : ridders(distanceKm, first, bound(distanceKm));
  }

  /** Time to a distance by way of ray s, s: T + p (x − X), stationary in p. */
  double timeS(double s, double distanceKm) {
    return timeS(s) + slowness(s) * (distanceKm - distanceKm(s));
  }

  /** An s that surely reaches past the distance. */
  double bound(double distanceKm) {
    if (Double.isFinite(lastKm)) {
      return last;
    }
    return min(last, atan(distanceKm / legs.limitingThicknessKm() * (1 + 1e-9)));
  }

  /** Ridders' method (1979), IEEE Trans. Circuits Syst. 26, 979-980. */
  private double ridders(double targetKm, double from, double to) {
    double low = from;
    double high = to;
    double missLow = distanceKm(low) - targetKm;
    double missHigh = distanceKm(high) - targetKm;
    double s = high;
    for (int i = 0; i < MAX_STEPS && missHigh > 0; i++) {
      double middle = (low + high) / 2;
      double missMiddle = distanceKm(middle) - targetKm;
      double root = sqrt(missMiddle * missMiddle - missLow * missHigh);
      s = root == 0 ? middle : middle - (middle - low) * missMiddle / root;
      double miss = distanceKm(s) - targetKm;
      if (abs(miss) < DISTANCE_TOLERANCE_KM || high - low < 1e-15) {
        return s;
      }
      if (missMiddle < 0) {
        low = middle;
        missLow = missMiddle;
      } else {
        high = middle;
        missHigh = missMiddle;
      }
      if (miss < 0 && s > low) {
        low = s;
        missLow = miss;
      } else if (miss > 0 && s < high) {
        high = s;
        missHigh = miss;
      }
    }
    return s;
  }
}
