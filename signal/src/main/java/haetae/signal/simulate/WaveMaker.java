package haetae.signal.simulate;

import haetae.world.quake.Phase;
import haetae.world.station.StationId;
import java.util.function.DoubleUnaryOperator;

/**
 * P and S of a quake at a station, m/s², that look right to a detector: each phase is a pulse that
 * begins at the onset (minimum phase), and behind it stochastic motion with a coda (Boore 2003). P
 * is mostly vertical, S mostly horizontal. Nothing moves before the P onset.
 */
final class WaveMaker {
  private static final double P_HORIZONTAL = 0.35;
  private static final double S_VERTICAL = 0.5;

  /** Share of the S spectrum in the direct pulse; the rest, in power, is stochastic. */
  private static final double S_PULSE = 0.25;

  private static final double BLAST_S = 0.15;
  private static final double RAMP_S = 0.05;
  private static final double CODA_LEVEL = 0.12;
  private static final double CODA_S = 12;
  private static final double LOWEST_HZ = 0.05;
  private static final double CM = 0.01;
  private static final int LONGEST = 1 << 16;

  /** Attenuation t* of the upper mantle, s, for some 1000 km (from memory, not verified). */
  private static final double TELESEISM_P_S = 0.4;

  private static final double TELESEISM_S_S = 1.6;

  private final long seed;
  private final SourceRegion region;
  private final SimulatedQuake quake;
  private final StationId station;
  private final double vs30Mps;
  private final double rateHz;

  WaveMaker(
      long seed,
      SourceRegion region,
      SimulatedQuake quake,
      SimulatedStation station,
      double rateHz) {
    this.seed = seed;
    this.region = region;
    this.quake = quake;
    this.station = station.id();
    this.vs30Mps = station.vs30Mps();
    this.rateHz = rateHz;
  }

  /**
   * Source and path of one piece of moment.
   *
   * @param level factor on its spectrum (H of the finite fault)
   * @param sourceS duration of its source, s
   * @param pDelayS arrival of P after the first P of the quake, s
   * @param sDelayS the same of S, s
   */
  record Ray(
      double momentDynCm,
      double cornerHz,
      double level,
      double sourceS,
      double distanceKm,
      double azimuthDeg,
      double pDelayS,
      double sDelayS,
      int number) {}

  /** Samples that hold the whole motion. */
  int length(double sourceS, double distanceKm, double lastDelayS) {
    double window = BooreWindow.ofSource(sourceS, distanceKm).lengthS();
    double seconds = lastDelayS + 1.2 * window + 2.5 * CODA_S;
    return Math.min(LONGEST, Fourier.lengthFor((int) Math.ceil(seconds * rateHz)));
  }

  /** Adds both phases of a ray to Z, N and E, m/s²; sample 0 is the first P onset. */
  void addTo(double[][] zne, Ray ray, double factor) {
    Fourier fourier = new Fourier(zne[0].length);
    addP(fourier, zne, ray, factor);
    addS(fourier, zne, ray, factor);
  }

  private void addP(Fourier fourier, double[][] zne, Ray ray, double factor) {
    double corner = ray.cornerHz * region.cornerRatioP();
    FourierAmplitude spectrum = spectrum(Phase.P, ray, corner);
    DoubleUnaryOperator amplitude = f -> atSite(spectrum, f) * factor * ray.level;
    double[] pulse = MinimumPhase.pulse(fourier, rateHz, amplitude);
    double share = PWaveLevel.PULSE_SHARE * firstMotion(quake, ray.azimuthDeg);
    double azimuth = Math.toRadians(ray.azimuthDeg);
    double[] weights = {1, P_HORIZONTAL * Math.cos(azimuth), P_HORIZONTAL * Math.sin(azimuth)};
    double fromHz = PWaveLevel.scatteredFromHz(quake.kind(), corner);
    // scattered P has little of the lowest frequencies: they arrive in the pulse
    DoubleUnaryOperator scattered =
        f -> amplitude.applyAsDouble(f) * PWaveLevel.scatteredShare(f, fromHz);
    for (int c = 0; c < 3; c++) {
      add(zne[c], pulse, ray.pDelayS, share * weights[c]);
      double[] noise =
          stochastic(fourier, "P", c, ray, ray.sourceS / region.cornerRatioP(), scattered);
      add(zne[c], noise, ray.pDelayS, c == 0 ? 1 : P_HORIZONTAL);
    }
  }

  private void addS(Fourier fourier, double[][] zne, Ray ray, double factor) {
    FourierAmplitude spectrum = spectrum(Phase.S, ray, ray.cornerHz);
    double level = quake.kind() == SimulatedQuake.Kind.BLAST ? BLAST_S * factor : factor;
    DoubleUnaryOperator amplitude = f -> atSite(spectrum, f) * level * ray.level;
    double[] pulse = MinimumPhase.pulse(fourier, rateHz, amplitude);
    double angle = stream("S/direction", ray.number).uniform(0, 2 * Math.PI);
    double[] direct = {S_VERTICAL, Math.cos(angle), Math.sin(angle)};
    double rest = Math.sqrt(1 - S_PULSE * S_PULSE);
    for (int c = 0; c < 3; c++) {
      add(zne[c], pulse, ray.sDelayS, S_PULSE * direct[c]);
      double[] noise = stochastic(fourier, "S", c, ray, ray.sourceS, amplitude);
      add(zne[c], noise, ray.sDelayS, rest * (c == 0 ? S_VERTICAL : 1));
    }
  }

  private FourierAmplitude spectrum(Phase phase, Ray ray, double cornerHz) {
    FourierAmplitude spectrum =
        FourierAmplitude.of(region, phase, ray.momentDynCm, cornerHz, ray.distanceKm);
    return quake.kind() == SimulatedQuake.Kind.TELESEISM
        ? spectrum.with(1, phase == Phase.P ? TELESEISM_P_S : TELESEISM_S_S)
        : spectrum;
  }

  private double atSite(FourierAmplitude spectrum, double f) {
    return CM * spectrum.accelerationCmps(f) * SiteAmplification.factor(vs30Mps, f);
  }

  /** Up (1) or down (-1) on the vertical at an azimuth from the source. */
  static int firstMotion(SimulatedQuake quake, double azimuthDeg) {
    if (quake.kind() == SimulatedQuake.Kind.BLAST) {
      return 1;
    }
    return Math.sin(2 * Math.toRadians(azimuthDeg - quake.strikeDeg())) >= 0 ? 1 : -1;
  }

  private RandomStream stream(String purpose, int number) {
    return new RandomStream(seed, quake.id() + "/" + station + "/" + purpose, number);
  }

  private double[] stochastic(
      Fourier fourier,
      String phase,
      int c,
      Ray ray,
      double sourceS,
      DoubleUnaryOperator amplitude) {
    double[] re = new double[fourier.length()];
    double[] im = new double[re.length];
    BooreWindow window = BooreWindow.ofSource(sourceS, ray.distanceKm);
    PointSource.shapedNoise(
        fourier,
        re,
        im,
        rateHz,
        t -> withCoda(window, t),
        amplitude,
        stream(phase + GroundMotion.COMPONENTS.charAt(c), ray.number));
    fourier.inverse(re, im);
    ramp(re);
    return re;
  }

  /** The window, and an exponential tail once it has fallen below the coda. */
  private static double withCoda(BooreWindow window, double timeS) {
    double w = window.at(timeS);
    if (timeS < 0.2 * window.lengthS()) {
      return w;
    }
    double coda = CODA_LEVEL * Math.exp(-(timeS - 0.2 * window.lengthS()) / CODA_S);
    return Math.max(w, coda);
  }

  private void ramp(double[] x) {
    int length = (int) Math.round(RAMP_S * rateHz);
    for (int k = 0; k < length; k++) {
      x[k] *= 0.5 * (1 - Math.cos(Math.PI * k / length));
    }
  }

  /** Adds {@code weight x} later by the delay, rounded up to whole samples. */
  private void add(double[] out, double[] x, double delayS, double weight) {
    int shift = (int) Math.ceil(delayS * rateHz - 1e-6);
    for (int k = Math.max(0, shift); k < out.length; k++) {
      out[k] += weight * x[k - shift];
    }
  }

  /** Takes out what is below 0.05 Hz, causally, and lets the end fade out. */
  void finish(double[][] zne) {
    for (double[] x : zne) {
      HighPass.apply(x, LOWEST_HZ, rateHz);
      GroundMotion.fadeOut(x);
    }
  }
}
