package haetae.signal.onsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.filter.Differentiator;
import haetae.signal.filter.Integrator;
import haetae.signal.filter.RunningMean;
import haetae.signal.filter.T1;
import haetae.signal.filter.WoodAnderson;
import haetae.signal.pick.BandPassStaLta;
import haetae.signal.pick.FilterPicker;
import haetae.signal.pick.FilterPickerSettings;
import haetae.signal.pick.SmoothStartStaLta;
import haetae.signal.pick.StaLtaSettings;
import haetae.world.station.GroundQuantity;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The operators allocate nothing while they run. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double[] X = T1.trace(20);
  private static final double[] OUT = new double[X.length];

  private static void each(DoubleConsumer operator) {
    for (double x : X) {
      operator.accept(x);
    }
  }

  static Stream<Arguments> operators() {
    BiquadCascade cascade = new BiquadCascade(KunugiFilter.sections(100));
    BandPassStaLta detector =
        new BandPassStaLta(Butterworth.bandPass(4, 2, 15, 100), StaLtaSettings.LOCAL, 100);
    OnSiteMeter meter = new OnSiteMeter(GroundQuantity.ACCELERATION, 100);
    OnSiteMeter velocityMeter = new OnSiteMeter(GroundQuantity.VELOCITY, 100);
    RealTimeIntensity intensity = new RealTimeIntensity(100);
    FilterPicker picker = new FilterPicker(FilterPickerSettings.defaults(100), 100);
    SmoothStartStaLta smooth = new SmoothStartStaLta(StaLtaSettings.LOCAL, 100);
    MotionChain chain = new MotionChain(GroundQuantity.ACCELERATION, 100);
    PeakAfterOnset peaks = new PeakAfterOnset(100);
    TauP tauP = new TauP(100);
    Oscillator oscillator = new Oscillator(1, 100);
    RunningMean mean = new RunningMean(100);
    Integrator integrator = new Integrator(100);
    Differentiator slope = new Differentiator(100);
    WoodAnderson wood = new WoodAnderson(GroundQuantity.VELOCITY, 100);
    return Stream.of(
        op("cascade", () -> cascade.filter(X, OUT, 0, X.length)),
        single("cascade, single samples", cascade::next),
        op("detector", () -> triggers(detector)),
        op("meter", () -> meter.add(X, X, X, 0, X.length)),
        op("velocity meter", () -> velocityMeter.add(X, X, X, 0, X.length)),
        single("intensity", x -> intensity.next(x, x, x)),
        single("filter picker", picker::next),
        single("smooth start", smooth::next),
        op("running mean", () -> mean.filter(X, OUT, 0, X.length)),
        op("integrator", () -> integrator.filter(X, OUT, 0, X.length)),
        op("differentiator", () -> slope.filter(X, OUT, 0, X.length)),
        op("Wood-Anderson", () -> wood.filter(X, OUT, 0, X.length)),
        single("oscillator", oscillator::next),
        single("tau_p", tauP::next),
        single("motion and peaks", x -> motion(chain, peaks, x)));
  }

  private static Arguments single(String name, DoubleConsumer operator) {
    return op(name, () -> each(operator));
  }

  private static Arguments op(String name, Runnable run) {
    return Arguments.of(name, run);
  }

  private static void triggers(BandPassStaLta detector) {
    int at = 0;
    while (at < X.length) {
      int hit = detector.firstTrigger(X, OUT, at, X.length);
      at = hit < 0 ? X.length : hit + 1;
    }
  }

  private static void motion(MotionChain chain, PeakAfterOnset peaks, double x) {
    chain.next(x);
    peaks.next(chain.accelerationMps2(), chain.velocityMps(), chain.displacementM());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operators")
  void nothingIsAllocated(String name, Runnable run) {
    for (int warm = 0; warm < 20; warm++) {
      run.run();
    }
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < 5; trial++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      run.run();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least, name);
  }
}
