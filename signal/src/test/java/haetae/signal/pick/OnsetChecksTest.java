package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The checks on samples at 100 Hz with noise of 1, the onset after 10 s. */
class OnsetChecksTest {
  private static final int ONSET = 1000;

  private final OnsetChecks checks = new OnsetChecks(100, PickSettings.DEFAULT);

  private static double[] samples(DoubleUnaryOperator fromOnset) {
    Random random = new Random(5);
    double[] samples = new double[ONSET + 50];
    for (int i = 0; i < samples.length; i++) {
      double noise = random.nextGaussian();
      samples[i] = noise + (i < ONSET ? 0 : fromOnset.applyAsDouble((i - ONSET) * 0.01));
    }
    return samples;
  }

  private String reject(double[] samples, double leastPeak) {
    SampleRing ring = new SampleRing(samples.length);
    ring.addAll(samples, samples.length);
    return checks.reject(ring, ring, ONSET, samples.length, leastPeak);
  }

  private static double wave(double s) {
    return 30 * Math.sin(2 * Math.PI * 5 * s);
  }

  @Test
  void aWavePasses() {
    assertEquals("", reject(samples(OnsetChecksTest::wave), 0));
  }

  @Test
  void identicalSamplesAreADropout() {
    double[] samples = samples(OnsetChecksTest::wave);
    java.util.Arrays.fill(samples, ONSET - 40, ONSET - 10, 7);
    assertEquals("dropout", reject(samples, 0));
  }

  @Test
  void aLevelThatStaysIsAStep() {
    assertEquals("step", reject(samples(s -> 100), 0));
  }

  @Test
  void oneSampleIsASpike() {
    assertEquals("spike", reject(samples(s -> s == 0.02 ? 100 : 0), 0));
  }

  @Test
  void aWaveBelowTheNoiseFailsTheRatio() {
    assertEquals("snr", reject(samples(s -> 0.02 * wave(s)), 0));
  }

  @Test
  void aWaveBelowTheLeastPeakFailsTheAmplitude() {
    assertEquals("amplitude", reject(samples(OnsetChecksTest::wave), 50));
  }
}
