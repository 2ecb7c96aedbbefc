package haetae.bench;

import haetae.signal.onsite.OnSiteMeter;
import haetae.signal.onsite.RealTimeIntensity;
import haetae.world.station.GroundQuantity;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Component samples per second through everything a station is measured by, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OnSiteBenchmark {
  private static final int SAMPLES = 60_000;
  private static final int BLOCK = 100;
  private static final double RATE_HZ = 100;

  private final double[] z = new double[SAMPLES];
  private final double[] n = new double[SAMPLES];
  private final double[] e = new double[SAMPLES];
  private final OnSiteMeter fromAcceleration =
      new OnSiteMeter(GroundQuantity.ACCELERATION, RATE_HZ);
  private final OnSiteMeter fromVelocity = new OnSiteMeter(GroundQuantity.VELOCITY, RATE_HZ);
  private final RealTimeIntensity intensity = new RealTimeIntensity(RATE_HZ);

  /** Noise of a fixed seed, m/s², ten minutes. */
  @Setup
  public void fill() {
    Random random = new Random(1);
    for (int i = 0; i < SAMPLES; i++) {
      z[i] = 0.01 * random.nextGaussian();
      n[i] = 0.01 * random.nextGaussian();
      e[i] = 0.01 * random.nextGaussian();
    }
  }

  private double meter(OnSiteMeter meter) {
    for (int at = 0; at < SAMPLES; at += BLOCK) {
      meter.add(z, n, e, at, at + BLOCK);
    }
    return meter.intensityNow();
  }

  /** Everything, in blocks of one second, from acceleration. */
  @Benchmark
  @OperationsPerInvocation(3 * SAMPLES)
  public double onSiteMeterAcceleration() {
    return meter(fromAcceleration);
  }

  /** Everything, in blocks of one second, from velocity. */
  @Benchmark
  @OperationsPerInvocation(3 * SAMPLES)
  public double onSiteMeterVelocity() {
    return meter(fromVelocity);
  }

  /** Real-time intensity alone. */
  @Benchmark
  @OperationsPerInvocation(3 * SAMPLES)
  public double realTimeIntensity() {
    for (int at = 0; at < SAMPLES; at += BLOCK) {
      intensity.add(z, n, e, at, at + BLOCK);
    }
    return intensity.intensity();
  }
}
