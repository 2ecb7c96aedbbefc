package haetae.signal.pick;

import java.util.Arrays;

/**
 * Level of a trace while no quake is followed: root of a running mean square with a memory of a
 * minute, in the unit of the trace. Twice integrated sensor noise wanders with the period of the
 * high-pass at 0.075 Hz, 13 s, and looks quiet for seconds wherever it crosses zero; a mean over
 * several such periods does not. SCIENCE section 2.1.
 *
 * <p>A sample counts 5 to 6 s after it came, so that an onset still being decided is not in the
 * level, and never if by then an onset is followed. The first 13.3 s are left out: the integrators
 * settle within one period of their high-pass.
 */
final class QuietLevel {
  private static final double MEMORY_S = 60;
  private static final double SETTLING_S = 13.3;
  private static final int DELAY_S = 5;

  private int perSecond;
  private final double[] waiting = new double[DELAY_S];
  private long unsettled;
  private long seconds;
  private double squares;
  private int inSecond;
  private long counted;
  private double meanSquare;

  QuietLevel(double rateHz) {
    restart(rateHz);
  }

  /** The trace begins anew, as after a gap; the level so far is kept. */
  void restart(double rateHz) {
    perSecond = Math.max(1, (int) Math.round(rateHz));
    unsettled = Math.round(SETTLING_S * perSecond);
    forgetWaiting();
  }

  /** Takes the next {@code to} samples of a trace that may be quiet. */
  void add(double[] trace, int to) {
    int from = (int) Math.min(unsettled, to);
    unsettled -= from;
    for (int k = from; k < to; k++) {
      squares += trace[k] * trace[k];
      if (++inSecond == perSecond) {
        endSecond();
      }
    }
  }

  /** What waits is no noise: an onset has been accepted. */
  void forgetWaiting() {
    Arrays.fill(waiting, 0);
    seconds = 0;
    squares = 0;
    inSecond = 0;
  }

  private void endSecond() {
    int place = (int) (seconds % DELAY_S);
    if (seconds >= DELAY_S) {
      count(waiting[place]);
    }
    waiting[place] = squares / perSecond;
    seconds++;
    squares = 0;
    inSecond = 0;
  }

  /** At first the true mean, later a running one. */
  private void count(double square) {
    counted++;
    meanSquare += Math.max(1.0 / counted, 1 / MEMORY_S) * (square - meanSquare);
  }

  /** Level; 0 before anything has counted. */
  double rms() {
    return Math.sqrt(meanSquare);
  }
}
