package haetae.signal.onsite;

import haetae.world.Check;
import haetae.world.unit.AccelerationMps2;

/**
 * Measures that add up over one component of acceleration, m/s², from the first sample on: peak,
 * cumulative absolute velocity {@code int |a| dt} (m/s), its standardised form (only seconds whose
 * peak reaches 0.025 g; EPRI TR-100082) and Arias intensity {@code pi / 2g int a² dt} (m/s; Arias
 * 1970). Trapezoid rule; the standardised form adds whole seconds.
 */
public final class CumulativeMeasures {
  private static final double STANDARD_THRESHOLD_MPS2 =
      0.025 * AccelerationMps2.STANDARD_GRAVITY_MPS2;

  private final double dt;
  private final int second;
  private double pga;
  private double recentPga;
  private double absolute;
  private double squares;
  private double ends; // |first| / 2
  private double endSquares; // first² / 2
  private double last;
  private boolean started;
  private int inSecond;
  private double secondAbsolute;
  private double secondPeak;
  private double standardised;

  public CumulativeMeasures(double rateHz) {
    dt = 1 / Check.inRange("rateHz", rateHz, 1, 100_000, "Hz");
    second = (int) Math.round(rateHz);
  }

  /** Takes {@code [from, to)}, m/s². */
  public void add(double[] acceleration, int from, int to) {
    if (from >= to) {
      return;
    }
    if (!started) {
      started = true;
      ends = Math.abs(acceleration[from]) / 2;
      endSquares = acceleration[from] * acceleration[from] / 2;
    }
    for (int at = from; at < to; ) {
      int end = Math.min(to, at + second - inSecond);
      withinSecond(acceleration, at, end);
      at = end;
    }
    last = acceleration[to - 1];
  }

  private void withinSecond(double[] acceleration, int from, int to) {
    double sum = 0;
    double sumSquares = 0;
    double peak = 0;
    for (int i = from; i < to; i++) {
      double size = Math.abs(acceleration[i]);
      sum += size;
      sumSquares += size * size;
      if (size > peak) {
        peak = size;
      }
    }
    absolute += sum;
    squares += sumSquares;
    pga = Math.max(pga, peak);
    recentPga = Math.max(recentPga, peak);
    secondAbsolute += sum;
    secondPeak = Math.max(secondPeak, peak);
    inSecond += to - from;
    if (inSecond == second) {
      closeSecond();
    }
  }

  private void closeSecond() {
    standardised += secondPeak >= STANDARD_THRESHOLD_MPS2 ? secondAbsolute : 0;
    inSecond = 0;
    secondAbsolute = 0;
    secondPeak = 0;
  }

  /** Largest absolute acceleration, m/s². */
  public double pgaMps2() {
    return pga;
  }

  /** Largest absolute acceleration since this was last asked, m/s². */
  double takeRecentPgaMps2() {
    double taken = recentPga;
    recentPga = 0;
    return taken;
  }

  /** Cumulative absolute velocity, m/s. */
  public double cavMps() {
    return Math.max(0, dt * (absolute - ends - Math.abs(last) / 2));
  }

  /** Standardised cumulative absolute velocity of the whole seconds so far, m/s. */
  public double standardisedCavMps() {
    return dt * standardised;
  }

  /** Arias intensity, m/s. */
  public double ariasMps() {
    double integral = Math.max(0, dt * (squares - endSquares - last * last / 2));
    return Math.PI / (2 * AccelerationMps2.STANDARD_GRAVITY_MPS2) * integral;
  }

  /** Starts anew with the next sample. */
  public void reset() {
    started = false;
    pga = 0;
    recentPga = 0;
    absolute = 0;
    squares = 0;
    ends = 0;
    endSquares = 0;
    last = 0;
    inSecond = 0;
    secondAbsolute = 0;
    secondPeak = 0;
    standardised = 0;
  }
}
