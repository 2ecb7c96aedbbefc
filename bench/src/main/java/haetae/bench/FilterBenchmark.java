package haetae.bench;

import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.pick.BandPassStaLta;
import haetae.signal.pick.StaLtaSettings;
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

/** Samples per second through the filters and the detector, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FilterBenchmark {
  private static final int BLOCK = 4096;
  private static final double RATE_HZ = 100;

  private final double[] in = new double[BLOCK];
  private final double[] out = new double[BLOCK];
  private final BiquadCascade cascade =
      new BiquadCascade(Butterworth.bandPass(4, 2, 15, RATE_HZ));
  private final BandPassStaLta detector =
      new BandPassStaLta(
          Butterworth.bandPass(4, 2, 15, RATE_HZ), StaLtaSettings.LOCAL, RATE_HZ);

  /** Noise of a fixed seed, in counts. */
  @Setup
  public void fill() {
    Random random = new Random(1);
    for (int i = 0; i < BLOCK; i++) {
      in[i] = random.nextInt(-1000, 1000);
    }
  }

  /** Four sections. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public double[] fourBiquads() {
    cascade.filter(in, out, 0, BLOCK);
    return out;
  }

  /** Four sections and the recursive STA/LTA. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public int bandPassStaLta() {
    return detector.firstTrigger(in, out, 0, BLOCK);
  }
}
