package haetae.signal.associate;

import java.util.List;

/** Weighted mean and covariance of a source, gathered cell by cell. */
final class Posterior {
  private double weight;
  private double e;
  private double n;
  private double z;
  private double t;
  private double ee;
  private double nn;
  private double en;
  private double zz;
  private double tt;
  private double leastMisfitS = Double.MAX_VALUE;

  void add(double eastKm, double northKm, double depthKm, double timeS, double w, double misfitS) {
    weight += w;
    e += w * eastKm;
    n += w * northKm;
    z += w * depthKm;
    t += w * timeS;
    ee += w * eastKm * eastKm;
    nn += w * northKm * northKm;
    en += w * eastKm * northKm;
    zz += w * depthKm * depthKm;
    tt += w * timeS * timeS;
    leastMisfitS = Math.min(leastMisfitS, misfitS);
  }

  double east() {
    return e / weight;
  }

  double north() {
    return n / weight;
  }

  double depth() {
    return z / weight;
  }

  double time() {
    return t / weight;
  }

  EarlyFix fix(List<Trigger> used, int silent) {
    return new EarlyFix(
        east(),
        north(),
        depth(),
        time(),
        Math.max(0, ee / weight - east() * east()),
        Math.max(0, nn / weight - north() * north()),
        en / weight - east() * north(),
        Math.sqrt(Math.max(0, zz / weight - depth() * depth())),
        Math.sqrt(Math.max(0, tt / weight - time() * time())),
        leastMisfitS,
        used,
        silent);
  }
}
