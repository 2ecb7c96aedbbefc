package haetae.signal.stream;

/** Takes the continuous stretches of one channel. */
public interface BlockSink {
  /**
   * The next consecutive samples, counts; sample {@code from + k} has time {@code startNanos + k /
   * rate}. The array belongs to the caller and must not be kept or changed.
   */
  void block(double[] counts, int from, int to, long startNanos);

  /** Samples are missing or the clock has jumped: whatever was remembered no longer applies. */
  void gap(long resumesAtNanos, double sampleRateHz);
}
