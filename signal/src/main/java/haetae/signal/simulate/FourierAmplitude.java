package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.quake.Phase;

/**
 * Fourier amplitude of ground acceleration, cm/s, at one site: {@code A(f) = C S(f) G(R) D(f)}.
 * Boore (2003), PAGEOPH 160, 635-676. Geometrical spreading beyond 100 km from memory of the paper,
 * not verified.
 *
 * @param constant C, so that moment in dyn cm and distance in km give cm/s
 * @param momentDynCm seismic moment, dyn cm
 * @param cornerHz corner frequency, Hz
 * @param spreading G, 1/km
 * @param kappaS high-frequency attenuation, s
 */
public record FourierAmplitude(
    double constant, double momentDynCm, double cornerHz, double spreading, double kappaS) {
  /** Effect of the free surface (F of Boore). */
  private static final double FREE_SURFACE = 2;

  /** Share of S on one horizontal (V of Boore). */
  private static final double S_PARTITION = 1 / Math.sqrt(2);

  public FourierAmplitude {
    Check.positive("momentDynCm", momentDynCm, "dyn cm");
    Check.positive("cornerHz", cornerHz, "Hz");
  }

  /** Spectrum of one horizontal of S, or of the vertical of P, at a hypocentral distance. */
  public static FourierAmplitude of(
      SourceRegion region, Phase phase, double mw, double distanceKm) {
    double momentDynCm = SourceRegion.momentDynCm(mw);
    double ratio = phase == Phase.P ? region.cornerRatioP() : 1;
    return of(region, phase, momentDynCm, region.cornerHz(momentDynCm) * ratio, distanceKm);
  }

  /** The same with a corner frequency of its own, Hz: for a part of a fault. */
  public static FourierAmplitude of(
      SourceRegion region, Phase phase, double momentDynCm, double cornerHz, double distanceKm) {
    Check.inRange("distanceKm", distanceKm, 0.1, 20_000, "km");
    double kappaRatio = phase == Phase.P ? region.kappaRatioP() : 1;
    return new FourierAmplitude(
        constant(region, phase),
        momentDynCm,
        cornerHz,
        spreading(distanceKm),
        region.kappaS(distanceKm) * kappaRatio);
  }

  /** C = R V F 1e-20 / (4 pi density velocity³ R0), R0 = 1 km; V = 1 for P. */
  static double constant(SourceRegion region, Phase phase) {
    double velocity = phase == Phase.P ? region.alphaKmps() : region.betaKmps();
    double pattern = phase == Phase.P ? region.radiationP() : region.radiationS() * S_PARTITION;
    return pattern
        * FREE_SURFACE
        * 1e-20
        / (4 * Math.PI * region.densityGcc() * velocity * velocity * velocity);
  }

  private static double spreading(double distanceKm) {
    return distanceKm <= 100 ? 1 / distanceKm : 0.01 * Math.sqrt(100 / distanceKm);
  }

  /** The same with more attenuation, s, and another level. */
  FourierAmplitude with(double factor, double moreKappaS) {
    return new FourierAmplitude(
        constant * factor, momentDynCm, cornerHz, spreading, kappaS + moreKappaS);
  }

  /** Acceleration spectrum, cm/s, at a frequency. */
  public double accelerationCmps(double frequencyHz) {
    double omega = 2 * Math.PI * frequencyHz;
    return omega * omega * displacementCmS(frequencyHz);
  }

  /** Displacement spectrum, cm s. */
  public double displacementCmS(double frequencyHz) {
    double x = frequencyHz / cornerHz;
    return constant
        * momentDynCm
        / (1 + x * x)
        * spreading
        * Math.exp(-Math.PI * kappaS * frequencyHz);
  }
}
