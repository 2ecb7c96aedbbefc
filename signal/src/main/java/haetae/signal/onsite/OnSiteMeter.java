package haetae.signal.onsite;

import haetae.signal.filter.WorkArray;
import haetae.world.InvalidValue;
import haetae.world.shaking.KmaIntensity;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.GroundQuantity;
import haetae.world.station.StationId;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one station feels, kept up block by block: aligned samples of vertical, north and
 * east in; {@link StationMotion} out whenever asked. Nothing is allocated per block. Velocity
 * sensors are differentiated. Not thread-safe.
 */
public final class OnSiteMeter {
  /** Below this rate the recursive intensity filter (corner 30 Hz) is not stable. */
  private static final double LEAST_INTENSITY_HZ = 80;

  private static final WorkArray VERTICAL = new WorkArray();
  private static final WorkArray NORTH = new WorkArray();
  private static final WorkArray EAST = new WorkArray();

  private final ComponentMotion vertical;
  private final ComponentMotion north;
  private final ComponentMotion east;
  private final @Nullable RealTimeIntensity intensity;

  /**
   * @param input what the samples are: m/s² or m/s
   * @param rateHz 34 to 1000 Hz: spectral acceleration at 0.3 s needs ten samples per period;
   *     intensity needs 80 Hz
   */
  public OnSiteMeter(GroundQuantity input, double rateHz) {
    vertical = new ComponentMotion(input, rateHz, VERTICAL);
    north = new ComponentMotion(input, rateHz, NORTH);
    east = new ComponentMotion(input, rateHz, EAST);
    intensity = rateHz >= LEAST_INTENSITY_HZ ? new RealTimeIntensity(rateHz) : null;
  }

  /** Takes samples {@code [from, to)} of the three components, gain removed. */
  public void add(double[] z, double[] n, double[] e, int from, int to) {
    int length = Math.min(z.length, Math.min(n.length, e.length));
    if (from < 0 || from > to || to > length) {
      throw new InvalidValue(
          "block is " + from + " to " + to + "; expected a range within 0 to " + length);
    }
    for (int at = from; at < to; at += RealTimeIntensity.CHUNK) {
      int end = Math.min(to, at + RealTimeIntensity.CHUNK);
      vertical.add(z, at, end);
      north.add(n, at, end);
      east.add(e, at, end);
      if (intensity != null) {
        addIntensity(intensity, end - at);
      }
    }
  }

  private void addIntensity(RealTimeIntensity target, int count) {
    target.begin(count);
    target.component(0, vertical.acceleration(), 0, count);
    target.component(1, north.acceleration(), 0, count);
    target.component(2, east.acceleration(), 0, count);
    target.finish(count);
  }

  /** Real-time intensity of the last 60 s, JMA's scale; NaN below 80 Hz. */
  public double intensityNow() {
    return intensity == null ? Double.NaN : intensity.intensity();
  }

  /** Peak horizontal acceleration of {@link #motion}, m/s². */
  public double pgaMps2() {
    return Math.max(north.measures().pgaMps2(), east.measures().pgaMps2());
  }

  /** Largest real-time intensity of {@link #motion}; NaN below 80 Hz. */
  public double largestIntensity() {
    return intensity == null ? Double.NaN : intensity.largest();
  }

  /** The shaking since the start or the last {@link #restartPeaks}. */
  public StationMotion motion() {
    CumulativeMeasures n = north.measures();
    CumulativeMeasures e = east.measures();
    AccelerationMps2 pga = new AccelerationMps2(pgaMps2());
    VelocityMps pgv = new VelocityMps(Math.max(north.pgvMps(), east.pgvMps()));
    return new StationMotion(
        pga,
        new AccelerationMps2(vertical.measures().pgaMps2()),
        pgv,
        spectral(0),
        spectral(1),
        spectral(2),
        Math.max(n.cavMps(), e.cavMps()),
        Math.max(n.standardisedCavMps(), e.standardisedCavMps()),
        n.ariasMps() + e.ariasMps(),
        largestIntensity(),
        KmaIntensity.of(pga, pgv));
  }

  /**
   * Peaks since this was last asked; the larger horizontal of each.
   *
   * @param from begin of that stretch of data
   * @param to its end
   */
  public StationPeaks takePeaks(StationId station, Instant from, Instant to) {
    return new StationPeaks(
        station,
        from,
        to,
        larger(north.measures().takeRecentPgaMps2(), east.measures().takeRecentPgaMps2()),
        new VelocityMps(Math.max(north.takeRecentPgvMps(), east.takeRecentPgvMps())),
        recent(0),
        recent(1),
        recent(2));
  }

  private AccelerationMps2 recent(int k) {
    return larger(
        north.oscillators().takeRecentPsaMps2(k), east.oscillators().takeRecentPsaMps2(k));
  }

  private static AccelerationMps2 larger(double aMps2, double bMps2) {
    return new AccelerationMps2(Math.max(aMps2, bMps2));
  }

  private AccelerationMps2 spectral(int k) {
    return new AccelerationMps2(
        Math.max(north.oscillators().psaMps2(k), east.oscillators().psaMps2(k)));
  }

  /** Starts new peaks and sums, as at the beginning of a quake; filters and windows go on. */
  public void restartPeaks() {
    vertical.restartPeaks();
    north.restartPeaks();
    east.restartPeaks();
    if (intensity != null) {
      intensity.restartPeak();
    }
  }

  /** Forgets the past, as after a gap. */
  public void reset() {
    vertical.reset();
    north.reset();
    east.reset();
    if (intensity != null) {
      intensity.reset();
    }
  }
}
