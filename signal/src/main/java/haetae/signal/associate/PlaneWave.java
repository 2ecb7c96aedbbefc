package haetae.signal.associate;

import static java.lang.Math.hypot;

import java.util.List;
import java.util.Optional;

/**
 * The plane wave that fits some onsets best, by least squares on t = t0 + sx·x + sy·y.
 *
 * @param rmsS standard deviation of the onsets from the plane, three parameters allowed for: few
 *     onsets fit any plane
 */
record PlaneWave(double t0, double slowEast, double slowNorth, double rmsS) {

  double apparentKmPerS() {
    return 1 / Math.max(1e-9, hypot(slowEast, slowNorth));
  }

  double timeS(double eastKm, double northKm) {
    return t0 + slowEast * eastKm + slowNorth * northKm;
  }

  /** Empty with fewer than three onsets or stations in one line. */
  static Optional<PlaneWave> fit(List<Crossing> onsets) {
    int n = onsets.size();
    if (n < 3) {
      return Optional.empty();
    }
    double mx = onsets.stream().mapToDouble(Crossing::eastKm).average().orElse(0);
    double my = onsets.stream().mapToDouble(Crossing::northKm).average().orElse(0);
    double mt = onsets.stream().mapToDouble(Crossing::timeS).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double xt = 0;
    double yt = 0;
    for (Crossing o : onsets) {
      double x = o.eastKm() - mx;
      double y = o.northKm() - my;
      double t = o.timeS() - mt;
      xx += x * x;
      yy += y * y;
      xy += x * y;
      xt += x * t;
      yt += y * t;
    }
    double det = xx * yy - xy * xy;
    if (det < 1e-3 * xx * yy || det <= 0) {
      return Optional.empty();
    }
    double sx = (yy * xt - xy * yt) / det;
    double sy = (xx * yt - xy * xt) / det;
    PlaneWave wave = new PlaneWave(mt - sx * mx - sy * my, sx, sy, 0);
    double sum = 0;
    for (Crossing o : onsets) {
      double r = o.timeS() - wave.timeS(o.eastKm(), o.northKm());
      sum += r * r;
    }
    return Optional.of(new PlaneWave(wave.t0, sx, sy, Math.sqrt(sum / Math.max(1, n - 3))));
  }
}
