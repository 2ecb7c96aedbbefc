package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.station.GroundQuantity;
import org.junit.jupiter.api.Test;

class NoiseTest {
  @Test
  void whiteNoiseHasItsPower() {
    NoiseStream noise = new NoiseStream(1, "x", 100, f -> 0.02);
    double[] x = new double[400_000];
    noise.addTo(0, x, x.length);
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    assertEquals(0.02 * 50, sum / x.length, 0.02);
  }

  @Test
  void theSeamsOfTheBlocksDoNotShow() {
    NoiseStream noise = new NoiseStream(1, "x", 100, f -> f < 2 ? 1 : 0);
    double[] x = new double[100_000];
    noise.addTo(-50_000, x, x.length);
    double largest = 0;
    for (int k = 1; k < x.length; k++) {
      largest = Math.max(largest, Math.abs(x[k] - x[k - 1]));
    }
    assertTrue(largest < 0.6, "rms 1.4, below 2 Hz: a step of " + largest);
  }

  @Test
  void lowLiesBelowHigh() {
    for (double periodS = 0.1; periodS < 100; periodS *= 1.2) {
      assertTrue(Peterson1993.lowDb(periodS) < Peterson1993.highDb(periodS));
    }
  }

  @Test
  void microseismPeakOfTheLowModelIsAtFiveSeconds() {
    assertEquals(-141.1, Peterson1993.lowDb(4.5), 1e-9);
    assertEquals(-140.9, Peterson1993.lowDb(5), 0.3);
  }

  @Test
  void cityNoiseIsMostlyTheSensor() {
    double microG = Math.sqrt(NoiseModel.mems(70, 0, 0).accelerationPower(10)) / 9.80665e-6;
    assertEquals(70, microG, 20);
  }

  @Test
  void burstsComeAsOftenAsAsked() {
    NoiseModel model = NoiseModel.mems(70, 60, 0.02);
    BurstStream bursts = new BurstStream(4, "x", 20, model, GroundQuantity.ACCELERATION);
    double[] x = new double[20 * 3600];
    bursts.addTo(0, x, x.length);
    int busy = 0;
    for (double v : x) {
      busy += v != 0 ? 1 : 0;
    }
    assertEquals(60 * 1.1 / 3600, busy / (double) x.length, 0.006);
  }
}
