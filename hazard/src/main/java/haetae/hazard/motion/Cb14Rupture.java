package haetae.hazard.motion;

import haetae.hazard.motion.CampbellBozorgnia2014.Attenuation;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.FaultStyle;
import haetae.hazard.rupture.Source;

/**
 * CB14 without the ground: source and path terms of one measure for one quake. What depends on the
 * quake alone is worked out once, here in the constructor.
 */
final class Cb14Rupture {
  private static final double H4 = 1;
  private static final double FAR_KM = 80;

  private final Cb14Coefficients c;
  private final double constant;
  private final double lnRSlope;
  private final double farPerKm;
  private final double hangingWall;
  private final double r1Km;
  private final double r2Km;

  Cb14Rupture(Cb14Coefficients c, Source source, Attenuation attenuation) {
    this.c = c;
    double m = source.magnitude();
    constant = magnitude(c, m) + style(c, source) + hypocentre(c, source) + dip(c, source);
    lnRSlope = c.c5 + c.c6 * m;
    farPerKm = c.c20 + regionPerKm(c, attenuation);
    hangingWall = c.c10 * fM(c, m) * fZ(source.ztorKm()) * (90 - source.dipDeg()) / 45;
    r1Km = source.widthKm() * Math.cos(Math.toRadians(source.dipDeg()));
    r2Km = 62 * m - 350;
  }

  /** Everything but the site terms at place i. */
  double ln(Distances d, int i) {
    double rrup = d.rrupKm[i];
    double lnR = 0.5 * LnExp.ln(rrup * rrup + c.c7 * c.c7);
    return constant + lnRSlope * lnR + farPerKm * Math.max(rrup - FAR_KM, 0) + fHng(d, i);
  }

  /** f_mag, Eq. 2. */
  private static double magnitude(Cb14Coefficients c, double m) {
    return c.c0
        + c.c1 * m
        + c.c2 * Math.max(m - 4.5, 0)
        + c.c3 * Math.max(m - 5.5, 0)
        + c.c4 * Math.max(m - 6.5, 0);
  }

  /** f_flt, Eq. 4 to 6; nothing for a rake not known. */
  private static double style(Cb14Coefficients c, Source source) {
    double grown = Taper.ramp(source.magnitude(), 4.5, 5.5);
    return switch (FaultStyle.of(source.rakeDeg())) {
      case REVERSE -> c.c8 * grown;
      case NORMAL -> c.c9 * grown;
      case STRIKE_SLIP, UNSPECIFIED -> 0;
    };
  }

  /** f_hyp, Eq. 21 to 23. */
  private static double hypocentre(Cb14Coefficients c, Source source) {
    double deep = Math.clamp(source.hypocentreDepthKm() - 7, 0.0, 13.0);
    return deep * (c.c17 + (c.c18 - c.c17) * Taper.ramp(source.magnitude(), 5.5, 6.5));
  }

  /** f_dip, Eq. 24. */
  private static double dip(Cb14Coefficients c, Source source) {
    return c.c19 * source.dipDeg() * (1 - Taper.ramp(source.magnitude(), 4.5, 5.5));
  }

  /** Δc20 of f_atn, Eq. 25. */
  private static double regionPerKm(Cb14Coefficients c, Attenuation attenuation) {
    return switch (attenuation) {
      case AVERAGE -> 0;
      case FAST -> c.dc20low;
      case SLOW -> c.dc20high;
    };
  }

  /** f_hng, Eq. 7; none where Rx is not known (NaN). */
  private double fHng(Distances d, int i) {
    double rx = d.rxKm[i];
    if (!(rx >= 0) || hangingWall == 0) {
      return 0;
    }
    double rrup = d.rrupKm[i];
    double fRrup = rrup > 0 ? (rrup - d.rjbKm[i]) / rrup : 1;
    return hangingWall * fRx(rx) * fRrup;
  }

  /** Eq. 8 to 12. */
  private double fRx(double rx) {
    if (rx < r1Km) {
      double x = rx / r1Km;
      return c.h1 + c.h2 * x + c.h3 * x * x;
    }
    if (r2Km == r1Km) {
      return rx == r1Km ? H4 : 0;
    }
    double q = (rx - r1Km) / (r2Km - r1Km);
    return Math.max(H4 + c.h5 * q + c.h6 * q * q, 0);
  }

  /** Eq. 14. */
  private static double fM(Cb14Coefficients c, double m) {
    return Taper.ramp(m, 5.5, 6.5) * (1 + c.a2 * (m - 6.5));
  }

  /** Eq. 15. */
  private static double fZ(double ztorKm) {
    return ztorKm <= 16.66 ? 1 - 0.06 * ztorKm : 0;
  }
}
