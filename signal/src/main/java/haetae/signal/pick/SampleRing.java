package haetae.signal.pick;

/**
 * The newest samples of one series, by running index from 0. Single precision: seven digits are
 * enough for onsets and peaks, and thousands of stations fit in memory. Index 0 is the first sample
 * after the last {@link #clear}.
 */
final class SampleRing {
  private final float[] values;
  private long end;
  private int at; // where the next sample goes

  /** Keeps at least {@code atLeast} samples. */
  SampleRing(int atLeast) {
    values = new float[Math.max(2, atLeast)];
  }

  void add(double value) {
    values[at] = (float) value;
    moveOn(1);
  }

  void addAll(double[] samples, int count) {
    for (int done = 0; done < count; ) {
      int n = Math.min(count - done, values.length - at);
      narrow(samples, done, values, at, n);
      moveOn(n);
      done += n;
    }
  }

  private void moveOn(int n) {
    end += n;
    at = at + n == values.length ? 0 : at + n;
  }

  /** Where a kept sample is. */
  private int place(long index) {
    int p = at - (int) (end - index);
    return p < 0 ? p + values.length : p;
  }

  private static void narrow(double[] from, int first, float[] to, int at, int n) {
    for (int k = 0; k < n; k++) {
      to[at + k] = (float) from[first + k];
    }
  }

  /** Index after the newest sample. */
  long end() {
    return end;
  }

  /** Index of the oldest sample that is still kept. */
  long begin() {
    return Math.max(0, end - values.length);
  }

  double get(long index) {
    return values[place(index)];
  }

  /** Samples {@code from} to {@code to}, as far as they are kept. */
  double[] copy(long from, long to) {
    long first = Math.max(begin(), from);
    long last = Math.min(end, to);
    double[] out = new double[(int) Math.max(0, last - first)];
    for (int k = 0; k < out.length; k++) {
      out[k] = get(first + k);
    }
    return out;
  }

  /** Copies {@code count} samples from {@code from} on, all of which must be kept. */
  void copyTo(double[] target, long from, int count) {
    for (int done = 0; done < count; ) {
      int first = place(from + done);
      int n = Math.min(count - done, values.length - first);
      widen(values, first, target, done, n);
      done += n;
    }
  }

  private static void widen(float[] from, int first, double[] to, int at, int n) {
    for (int k = 0; k < n; k++) {
      to[at + k] = from[first + k];
    }
  }

  /** Largest absolute value from {@code from} to {@code to}, 0 where nothing is kept. */
  double peak(long from, long to) {
    double peak = 0;
    for (long i = Math.max(begin(), from); i < Math.min(end, to); i++) {
      peak = Math.max(peak, Math.abs(get(i)));
    }
    return peak;
  }

  /** Root of the mean square from {@code from} to {@code to}, 0 where nothing is kept. */
  double rms(long from, long to) {
    double sum = 0;
    long first = Math.max(begin(), from);
    long last = Math.min(end, to);
    for (long i = first; i < last; i++) {
      sum += get(i) * get(i);
    }
    return last > first ? Math.sqrt(sum / (last - first)) : 0;
  }

  void clear() {
    end = 0;
    at = 0;
  }
}
