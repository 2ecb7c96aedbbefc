package haetae.signal.pick;

import java.util.Arrays;

/**
 * Level of a trace while no quake is followed: root of a running mean square with a memory of a
 * minute, in the unit of the trace. Twice integrated sensor noise wanders with the period of the
 * high-pass at 0.075 Hz, 13 s, and looks quiet for seconds wherever it crosses zero; a mean over
 * several such periods does not. SCIENCE section 2.1.
 *
 * <p>A second counts 5 s after it ended, so that an onset still being decided is not in the level,
 * and never if by then an onset is followed. The first 13.3 s are left out: the integrators settle
 * within one period of their high-pass.
 */
final class QuietLevel {
  private static final double MEMORY_S = 60;
  private static final double SETTLING_S = 13.3;
  private static final int DELAY_S = 5;

  /** An onset is decided within so many seconds. */
  private static final int UNDECIDED_S = 2;

  /** Coda decays, so that a third of it counts where wandering sensor noise counts fully. */
  static final double CODA_SHARE = 1.0 / 3;

  private final double[] waiting = new double[DELAY_S];
  private int perSecond = 100;
  private long unsettled;
  private long seconds;
  private final double[] squares = new double[4];
  private int inSecond;
  private long counted;
  private double meanSquare;
  private boolean followed;

  QuietLevel(double rateHz) {
    restart(rateHz);
  }

  /** The trace begins anew, as after a gap, and nothing is followed; the level so far is kept. */
  void restart(double rateHz) {
    perSecond = Math.max(1, (int) Math.round(rateHz));
    unsettled = Math.round(SETTLING_S * perSecond);
    rest();
  }

  /** Takes the next {@code to} samples of the trace. */
  void add(double[] trace, int to) {
    int from = (int) Math.min(unsettled, to);
    unsettled -= from;
    while (from < to) {
      int end = Math.min(to, from + perSecond - inSecond);
      addSquares(trace, from, end);
      from = end;
      if (inSecond == perSecond) {
        endSecond();
      }
    }
  }

  /** Into four sums by place within the second: the same digits however packets are cut. */
  private void addSquares(double[] trace, int from, int to) {
    int k = from;
    int place = inSecond;
    for (; k < to && (place & 3) != 0; k++, place++) {
      squares[place & 3] += trace[k] * trace[k];
    }
    double a = squares[0], b = squares[1], c = squares[2], d = squares[3];
    for (; k + 3 < to; k += 4, place += 4) {
      a += trace[k] * trace[k];
      b += trace[k + 1] * trace[k + 1];
      c += trace[k + 2] * trace[k + 2];
      d += trace[k + 3] * trace[k + 3];
    }
    squares[0] = a;
    squares[1] = b;
    squares[2] = c;
    squares[3] = d;
    for (; k < to; k++, place++) {
      squares[place & 3] += trace[k] * trace[k];
    }
    inSecond = place;
  }

  /** An onset has been accepted: from a few seconds ago on the trace is no noise. */
  void follow() {
    followed = true;
  }

  /** No onset is followed any more: what comes is noise again. */
  void rest() {
    followed = false;
    seconds = 0;
    Arrays.fill(squares, 0);
    inSecond = 0;
  }

  /** Whether an onset is followed: then the trace is its coda. */
  boolean followed() {
    return followed;
  }

  private void endSecond() {
    int place = (int) (seconds % DELAY_S);
    if (seconds >= DELAY_S && !followed) {
      count(waiting[place]);
    }
    waiting[place] = (squares[0] + squares[1] + (squares[2] + squares[3])) / perSecond;
    seconds++;
    Arrays.fill(squares, 0);
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

  /** Noise for an onset decided now: the level, or a third of the coda that it stands in. */
  double forOnset() {
    return followed ? Math.max(rms(), CODA_SHARE * justBefore()) : rms();
  }

  /** Rms of the seconds before the onset that is being decided; 0 if there are none. */
  private double justBefore() {
    double sum = 0;
    int n = 0;
    for (long s = Math.max(0, seconds - DELAY_S); s < seconds - UNDECIDED_S; s++) {
      sum += waiting[(int) (s % DELAY_S)];
      n++;
    }
    return n == 0 ? 0 : Math.sqrt(sum / n);
  }
}
