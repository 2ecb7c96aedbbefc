package haetae.signal.travel;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import haetae.world.Check;
import haetae.world.quake.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Exact first-arrival time in layers of constant velocity: the smallest of the direct ray and the
 * rays refracted in each layer that is faster than all above it. Valid for any layered model,
 * low-velocity layers included (nothing is refracted in them).
 *
 * <p>Flat layers: SCIENCE section 3.1. Spherical: the same with straight chords in shells. A few
 * microseconds a call; use {@link TravelTimeTable} where many are needed.
 */
public final class FirstArrival {
  private static final double HALF_SPACE_BOTTOM_KM = 6000;

  private final Geometry geometry;
  private final double[] topsKm;
  private final double[] slownesses;

  public FirstArrival(VelocityModel model, Phase phase, EarthShape shape) {
    geometry = shape.geometry();
    topsKm = model.topsKm();
    slownesses = model.speedsKmS(phase);
    for (int i = 0; i < slownesses.length; i++) {
      slownesses[i] = 1 / slownesses[i];
    }
  }

  /** First arrival at a receiver on the datum. */
  public RayArrival at(double distanceKm, double sourceDepthKm) {
    return at(distanceKm, sourceDepthKm, 0);
  }

  /**
   * First arrival.
   *
   * @param distanceKm epicentral distance along the datum, 0 to 2000 km
   * @param sourceDepthKm below the datum, -10 to 800 km
   * @param receiverDepthKm below the datum, negative for a station on a hill, -10 to 10 km
   */
  public RayArrival at(double distanceKm, double sourceDepthKm, double receiverDepthKm) {
    Check.inRange("distanceKm", distanceKm, 0, 2000, "km");
    Check.inRange("sourceDepthKm", sourceDepthKm, -10, 800, "km");
    Check.inRange("receiverDepthKm", receiverDepthKm, -10, 10, "km");
    double shallowKm = min(sourceDepthKm, receiverDepthKm);
    double deepKm = max(sourceDepthKm, receiverDepthKm);
    Branch best = null;
    double bestS = Double.POSITIVE_INFINITY;
    double bestAngle = 0;
    for (Branch branch : branches(shallowKm, deepKm)) {
      if (distanceKm >= branch.firstKm()) {
        double angle = branch.solve(distanceKm);
        double timeS = branch.timeS(angle, distanceKm);
        if (timeS < bestS) {
          bestS = timeS;
          best = branch;
          bestAngle = angle;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("no ray to " + distanceKm + " km from " + sourceDepthKm);
    }
    boolean down = best.turning || sourceDepthKm < receiverDepthKm;
    return arrival(best, bestS, best.slowness(bestAngle), sourceDepthKm, down);
  }

  private RayArrival arrival(Branch branch, double timeS, double p, double depthKm, boolean down) {
    double u = slownesses[layerAt(depthKm)];
    double horizontal = min(u, p * geometry.scale(depthKm));
    double vertical = sqrt((u - horizontal) * (u + horizontal));
    double angleDeg = Math.toDegrees(Math.atan2(horizontal, down ? vertical : -vertical));
    return new RayArrival(
        timeS, branch.type, branch.layer, p, down ? -vertical : vertical, angleDeg);
  }

  /** Every family of rays between two depths; the first one, direct, starts at distance 0. */
  List<Branch> branches(double shallowKm, double deepKm) {
    int source = layerAt(deepKm);
    Legs up = legs().add(topsKm, slownesses, shallowKm, deepKm);
    List<Branch> branches = new ArrayList<>();
    branches.add(Branch.direct(geometry, up, source, deepKm, slownesses[source]));
    for (int k = source; k < topsKm.length; k++) {
      double top = max(topsKm[k], deepKm);
      Legs both =
          legs().add(topsKm, slownesses, shallowKm, top).add(topsKm, slownesses, deepKm, top);
      RayType type = k == source && deepKm > topsKm[source] ? RayType.DIRECT : RayType.REFRACTED;
      Branch turning = Branch.turning(geometry, both, type, k, top, bottomKm(k), slownesses[k]);
      if (turning != null) {
        branches.add(turning);
      }
    }
    return branches;
  }

  private Legs legs() {
    return new Legs(geometry, 2 * topsKm.length);
  }

  private double bottomKm(int layer) {
    return layer + 1 < topsKm.length ? topsKm[layer + 1] : HALF_SPACE_BOTTOM_KM;
  }

  /** Index of the layer of a depth; an interface belongs to the lower layer. */
  private int layerAt(double depthKm) {
    int at = 0;
    for (int i = 1; i < topsKm.length && topsKm[i] <= depthKm; i++) {
      at = i;
    }
    return at;
  }

  /** Vertical slowness at a depth of the ray of parameter p, s/km. */
  double verticalSlowness(double p, double depthKm) {
    double u = slownesses[layerAt(depthKm)];
    double horizontal = min(u, p * geometry.scale(depthKm));
    return sqrt((u - horizontal) * (u + horizontal));
  }
}
