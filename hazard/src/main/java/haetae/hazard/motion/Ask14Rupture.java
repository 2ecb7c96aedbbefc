package haetae.hazard.motion;

import haetae.hazard.motion.AbrahamsonSilvaKamai2014.Region;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.FaultStyle;
import haetae.hazard.rupture.Source;

/**
 * ASK14 without the ground: source and path terms of one measure for one quake. What depends on the
 * quake alone is worked out once, here in the constructor.
 */
final class Ask14Rupture {
  private static final double M2 = 5.0;
  private static final double A2_HW = 0.2;
  private static final double H1 = 0.25;
  private static final double H2 = 1.5;
  private static final double H3 = -0.75;
  private static final double TAN20 = Math.tan(Math.toRadians(20));

  private final double constant;
  private final double lnRSlope;
  private final double perKm;
  private final double c4mSquared;
  private final double hangingWall;
  private final double r1Km;

  Ask14Rupture(Ask14Coefficients c, Source source, Region region) {
    double m = source.magnitude();
    double c4m = c.c4 - (c.c4 - 1) * Math.clamp(5 - m, 0.0, 1.0);
    c4mSquared = c4m * c4m;
    perKm = c.a17 + regionPerKm(c, region);
    lnRSlope = c.a2 + c.a3 * (Math.max(m, M2) - c.m1);
    constant = c.a1 + magnitude(c, m) + style(c, source) + top(c, source) + aftershock(c, source);
    hangingWall = c.a13 * t1(source.dipDeg()) * t2(m) * t4(source.ztorKm());
    r1Km = source.widthKm() * Math.cos(Math.toRadians(source.dipDeg()));
  }

  /** Everything but the site terms at place i. */
  double ln(Distances d, int i) {
    double rrup = d.rrupKm[i];
    double lnR = 0.5 * LnExp.ln(rrup * rrup + c4mSquared);
    return constant + lnRSlope * lnR + perKm * rrup + f4(d, i);
  }

  /** f1 without a1 and distance, Eq. 2. */
  private static double magnitude(Ask14Coefficients c, double m) {
    if (m >= M2) {
      double slope = m >= c.m1 ? c.a5 : c.a4;
      return slope * (m - c.m1) + c.a8 * (8.5 - m) * (8.5 - m);
    }
    double low = m - M2;
    double bent = c.a6 * low + c.a7 * low * low;
    return c.a4 * (M2 - c.m1) + c.a8 * (8.5 - M2) * (8.5 - M2) + bent;
  }

  /** F_RV f7 + F_N f8, Eq. 5 and 6; nothing for a rake not known. */
  private static double style(Ask14Coefficients c, Source source) {
    double grown = Taper.ramp(source.magnitude(), 4, 5);
    return switch (FaultStyle.of(source.rakeDeg())) {
      case REVERSE -> c.a11 * grown;
      case NORMAL -> c.a12 * grown;
      case STRIKE_SLIP, UNSPECIFIED -> 0;
    };
  }

  /** f6, Eq. 16: depth to the top of rupture. */
  private static double top(Ask14Coefficients c, Source source) {
    return c.a15 * Math.min(source.ztorKm() / 20, 1);
  }

  /**
   * f11, Eq. 20, with CR_JB = 0: an aftershock here is one inside the rupture of the larger quake.
   */
  private static double aftershock(Ask14Coefficients c, Source source) {
    return source.aftershock() ? c.a14 : 0;
  }

  /** Regional a25, a28, a29: attenuation per km beside a17. */
  private static double regionPerKm(Ask14Coefficients c, Region region) {
    return switch (region) {
      case CALIFORNIA -> 0;
      case TAIWAN -> c.a25;
      case CHINA -> c.a28;
      case JAPAN -> c.a29;
    };
  }

  /** f4, Eq. 10: hanging wall; none where Rx is not known (NaN). */
  private double f4(Distances d, int i) {
    double rx = d.rxKm[i];
    if (!(rx > 0) || hangingWall == 0) {
      return 0;
    }
    return hangingWall * t3(rx) * t5(rx, d.ry0Km[i], d.rjbKm[i]);
  }

  /** Dip, Eq. 11. */
  private static double t1(double dipDeg) {
    return (90 - Math.max(dipDeg, 30)) / 45;
  }

  /** Magnitude, Eq. 12. */
  private static double t2(double m) {
    if (m <= 5.5) {
      return 0;
    }
    double over = m - 6.5;
    double bend = over < 0 ? (1 - A2_HW) * over * over : 0;
    return 1 + A2_HW * over - bend;
  }

  /** Distance across strike, Eq. 13, with R2 = 3 R1. */
  private double t3(double rx) {
    if (rx < r1Km) {
      double x = rx / r1Km;
      return H1 + H2 * x + H3 * x * x;
    }
    return rx < 3 * r1Km ? 1 - (rx - r1Km) / (2 * r1Km) : 0;
  }

  /** Depth to the top, Eq. 14. */
  private static double t4(double ztorKm) {
    return ztorKm <= 10 ? 1 - ztorKm * ztorKm / 100 : 0;
  }

  /** Distance off the ends, Eq. 15; from Rjb where Ry0 is not known (NaN). */
  private static double t5(double rx, double ry0, double rjb) {
    double off = Double.isNaN(ry0) ? rjb / 30 : (ry0 - rx * TAN20) / 5;
    return Math.clamp(1 - off, 0.0, 1.0);
  }
}
