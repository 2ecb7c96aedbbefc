package haetae.signal.magnitude;

import haetae.world.Check;

/**
 * Magnitude from the peak displacement of the first seconds of P, vertical, high-pass 0.075 Hz:
 * {@code M = a log10 Pd[cm] + b log10 R[km] + c}.
 */
public enum PdRelation {
  /**
   * Kuyuk and Allen (2013), GRL 40, 6329-6333: global, M 3 to 8, under 100 km. The default. Fitted
   * over epicentral distances of tens of km, where the depth hardly counts; we put in the
   * hypocentral distance, which a wave from below really travels. The same within 0.1 beyond twice
   * the depth; nearer, it ends a bias of -0.5 and more. Decision 0009.
   */
  KUYUK_ALLEN_2013(1.23, 1.38, 5.39, true, "Kuyuk and Allen 2013"),
  /**
   * Sheen and others (2014), Korea: ML 3.0 to 5.2, 20 to 100 km. Fitted with another high-pass;
   * with ours it is about 0.5 too high, so use it only after calibration.
   */
  SHEEN_2014(1.17, 0.87, 6.57, false, "Sheen et al. 2014"),
  /** Wurman and others (2007), JGR 112, B08311: from memory of the paper, not verified. */
  WURMAN_2007(1.04, 1.27, 5.16, false, "Wurman et al. 2007"),
  /**
   * Wu and Zhao (2006), GRL 33, L16312: {@code log10 Pd = -3.463 + 0.729 M - 1.374 log10 R}, R
   * hypocentral, M under 6.5.
   */
  WU_ZHAO_2006(1 / 0.729, 1.374 / 0.729, 3.463 / 0.729, true, "Wu and Zhao 2006");

  /** Distances below this are raised to it, km: none of the relations was fitted nearer. */
  public static final double NEAREST_KM = 3;

  private final double a;
  private final double b;
  private final double c;
  private final boolean hypocentral;
  private final String source;

  PdRelation(double a, double b, double c, boolean hypocentral, String source) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.hypocentral = hypocentral;
    this.source = source;
  }

  /**
   * Magnitude of one station.
   *
   * @param pdM peak displacement, m
   * @param epicentralKm distance on the surface, km
   * @param depthKm depth of the hypocentre, km; used where the relation wants it
   */
  public double magnitude(double pdM, double epicentralKm, double depthKm) {
    double pdCm = 100 * Check.positive("pdM", pdM, "m");
    Check.inRange("epicentralKm", epicentralKm, 0, 20_100, "km");
    double r = hypocentral ? Math.hypot(epicentralKm, depthKm) : epicentralKm;
    return a * Math.log10(pdCm) + b * Math.log10(Math.max(r, NEAREST_KM)) + c;
  }

  /** Magnitude units per tenfold displacement, the coefficient a. */
  public double perDecade() {
    return a;
  }

  /** Author and year. */
  public String source() {
    return source;
  }
}
