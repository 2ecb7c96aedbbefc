package haetae.hazard.site;

import static java.lang.Double.NaN;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * Ground classes of the Korean seismic design standard KDS 17 10 00, with the amplification
 * coefficients of KDS 41 17 00:2022, tables 4.2-1 and 4.2-2. For design spectra only: the
 * ground-motion models have site terms of their own and must never be multiplied by these. From
 * memory of the standard, not verified: the limit of 1 m, class S6, Fv of S4 at 0.3 g and of S5.
 */
public enum SiteClass {
  /** Rock: bedrock shallower than 1 m. */
  S1(900, 1.12, 1.12, 1.12, 0.84, 0.84, 0.84),
  /** Shallow, stiff soil. */
  S2(550, 1.4, 1.4, 1.3, 1.5, 1.4, 1.3),
  /** Shallow, soft soil. */
  S3(360, 1.7, 1.5, 1.3, 1.7, 1.6, 1.5),
  /** Deep, stiff soil. */
  S4(300, 1.6, 1.4, 1.2, 2.2, 2.0, 1.8),
  /** Deep, soft soil. */
  S5(180, 1.8, 1.3, 1.3, 3.0, 2.7, 2.4),
  /** Needs a study of its own: no coefficients. */
  S6(180, NaN, NaN, NaN, NaN, NaN, NaN);

  private static final double SHALLOW_M = 20;

  private final double vs30Mps;
  private final double fa1;
  private final double fa2;
  private final double fa3;
  private final double fv1;
  private final double fv2;
  private final double fv3;

  /** Fa, then Fv, at 0.1, 0.2 and 0.3 g. */
  SiteClass(
      double vs30Mps, double fa1, double fa2, double fa3, double fv1, double fv2, double fv3) {
    this.vs30Mps = vs30Mps;
    this.fa1 = fa1;
    this.fa2 = fa2;
    this.fa3 = fa3;
    this.fv1 = fv1;
    this.fv2 = fv2;
    this.fv3 = fv3;
  }

  /**
   * The class of a profile; never S6, which is given by a person.
   *
   * @param bedrockDepthM depth of rock with Vs of 760 m/s or more
   * @param soilVsMps mean velocity of the soil above it, see {@link #soilVsMps}; any where the soil
   *     is thinner than 1 m
   */
  public static SiteClass of(double bedrockDepthM, double soilVsMps) {
    Check.inRange("bedrockDepthM", bedrockDepthM, 0, 10_000, "m");
    if (bedrockDepthM < 1) {
      return S1;
    }
    Check.inRange("soilVsMps", soilVsMps, 10, 5000, "m/s");
    if (bedrockDepthM <= SHALLOW_M) {
      return soilVsMps >= 260 ? S2 : S3;
    }
    return soilVsMps >= 180 ? S4 : S5;
  }

  /** Mean velocity of soil layers, m/s: Σd / Σ(d/Vs). */
  public static double soilVsMps(double[] thicknessM, double[] vsMps) {
    if (thicknessM.length != vsMps.length || vsMps.length == 0) {
      throw new InvalidValue(
          "layers: %d thicknesses and %d velocities; expected as many of each, one or more"
              .formatted(thicknessM.length, vsMps.length));
    }
    double depthM = 0;
    double timeS = 0;
    for (int i = 0; i < vsMps.length; i++) {
      depthM += Check.positive("thicknessM of layer " + i, thicknessM[i], "m");
      timeS += thicknessM[i] / Check.inRange("vsMps of layer " + i, vsMps[i], 10, 5000, "m/s");
    }
    return depthM / timeS;
  }

  /** Vs30 that stands for the class where nothing better is known, m/s. A design choice. */
  public double vs30Mps() {
    return vs30Mps;
  }

  /** Short-period coefficient Fa at an effective ground acceleration S, g: linear between steps. */
  public double fa(double effectiveG) {
    return between(fa1, fa2, fa3, effectiveG);
  }

  /** Long-period coefficient Fv, likewise. */
  public double fv(double effectiveG) {
    return between(fv1, fv2, fv3, effectiveG);
  }

  private double between(double at1, double at2, double at3, double effectiveG) {
    Check.inRange("effectiveG", effectiveG, 0, 2, "g");
    if (this == S6) {
      throw new InvalidValue("ground class S6 has no coefficients; expected S1 to S5");
    }
    double x = Math.clamp(effectiveG * 10 - 1, 0, 2);
    return x <= 1 ? at1 + x * (at2 - at1) : at2 + (x - 1) * (at3 - at2);
  }
}
