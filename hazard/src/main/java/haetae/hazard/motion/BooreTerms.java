package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.world.shaking.IntensityMeasure;

/**
 * One measure of Boore et al. (2014) for one earthquake: everything that does not depend on the
 * place is reckoned here once; the loops over places hold the rest.
 */
final class BooreTerms {
  private static final double M_REF = 4.5;
  private static final double V_REF = 760;
  private static final double LN_V2 = Math.log(300 / V_REF);
  private static final double LN_V2_V1 = Math.log(300 / 225.0);

  /** Basin terms begin here. */
  private static final double BASIN_PERIOD_S = 0.65;

  private final Coefficients c;
  private final double event;
  private final double spreading;
  private final double absorption;
  private final double h2;
  private final double lnVc;
  private final boolean basin;
  private final double tau;
  private final double phi;

  BooreTerms(
      Coefficients c,
      IntensityMeasure measure,
      Source source,
      double deltaC3,
      boolean withMechanism) {
    double m = source.magnitude();
    this.c = c;
    event = mechanism(c, source, withMechanism) + magnitude(c, m);
    spreading = c.get("c1") + c.get("c2") * (m - M_REF);
    absorption = c.get("c3") + deltaC3;
    h2 = c.get("h") * c.get("h");
    lnVc = Math.log(c.get("Vc") / V_REF);
    basin = measure.periodS() >= BASIN_PERIOD_S;
    double large = Math.clamp(m - M_REF, 0, 1);
    tau = c.get("tau1") + (c.get("tau2") - c.get("tau1")) * large;
    phi = c.get("phi1") + (c.get("phi2") - c.get("phi1")) * large;
  }

  /** e0 to e3 of Eq. 2: rake within 30 degrees of horizontal is strike-slip. */
  private static double mechanism(Coefficients c, Source source, boolean withMechanism) {
    if (!withMechanism || source.rakeDeg().isEmpty()) {
      return c.get("e0");
    }
    double rake = source.rakeDeg().getAsDouble();
    if (Math.abs(rake) <= 30 || Math.abs(rake) >= 150) {
      return c.get("e1");
    }
    return c.get(rake > 0 ? "e3" : "e2");
  }

  /** Eq. 2. */
  private static double magnitude(Coefficients c, double m) {
    double d = m - c.get("Mh");
    return d <= 0 ? c.get("e4") * d + c.get("e5") * d * d : c.get("e6") * d;
  }

  /** Event and path terms, Eq. 2 and 3, without the site. */
  double onRock(double rjbKm) {
    double r2 = rjbKm * rjbKm + h2; // ln r = ln r² / 2 need not wait for the root
    return event + spreading / 2 * LnExp.ln(r2) + absorption * (Math.sqrt(r2) - 1);
  }

  /** Eq. 1: writes the mean at the places into {@code out}, from index {@code at} on. */
  void mean(BoorePlaces places, Distances distances, int from, int to, double[] out, int at) {
    double[] rjb = distances.rjbKm;
    double halfSpreading = spreading / 2;
    double linear = c.get("c");
    double f4 = c.get("f4");
    double f5 = c.get("f5");
    double stiff = Math.exp(f5 * 400);
    for (int k = 0; k < to - from; k++) {
      double distance = rjb[from + k];
      double r2 = distance * distance + h2;
      double f2 = f4 * (LnExp.exp(f5 * places.softness[k]) - stiff);
      out[at + k] =
          event
              + halfSpreading * LnExp.ln(r2)
              + absorption * (Math.sqrt(r2) - 1)
              + linear * Math.min(places.lnVs[k], lnVc)
              + f2 * places.strength[k];
    }
    if (basin && places.basins) {
      addBasin(places, to - from, out, at);
    }
  }

  /** Eq. 9 and 10. */
  private void addBasin(BoorePlaces places, int n, double[] out, int at) {
    double f6 = c.get("f6");
    double f7 = c.get("f7");
    for (int k = 0; k < n; k++) {
      out[at + k] += Math.min(f6 * places.deltaZ1Km[k], f7);
    }
  }

  /** Eq. 14 to 17: writes tau and phi at the places. */
  void deviations(BoorePlaces places, int from, int to, Motion out) {
    double lnR1 = Math.log(c.get("R1"));
    double perLnR = 1 / (Math.log(c.get("R2")) - lnR1);
    double far = c.get("dphiR");
    double perLnV = 1 / LN_V2_V1;
    double soft = c.get("dphiV");
    for (int i = from; i < to; i++) {
      int k = i - from;
      double distant = Math.min(Math.max((places.lnRjb[k] - lnR1) * perLnR, 0), 1);
      double softness = Math.min(Math.max((LN_V2 - places.lnVs[k]) * perLnV, 0), 1);
      out.tau[i] = tau;
      out.phi[i] = phi + far * distant - soft * softness;
    }
  }
}
