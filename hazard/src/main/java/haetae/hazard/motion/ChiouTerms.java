package haetae.hazard.motion;

import haetae.hazard.motion.ChiouYoungs2014.Region;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.FaultStyle;
import haetae.hazard.rupture.Source;
import haetae.hazard.rupture.SourceDefaults;

/**
 * One measure of Chiou &amp; Youngs (2014) for one earthquake: everything that does not depend on
 * the place is reckoned here once; the loop over places holds the rest.
 */
final class ChiouTerms {
  private static final double C2 = 1.06;
  private static final double C4 = -2.1;
  private static final double C11 = 0;
  private static final double MEASURED = 0.7;

  private final Coefficients c;
  private final boolean japan;
  private final double event;
  private final double nearKm;
  private final double gamma;
  private final double tau;
  private final double phi;

  ChiouTerms(Coefficients c, Source source, Region region) {
    double m = source.magnitude();
    this.c = c;
    japan = region == Region.JAPAN;
    event = c.get("c1") + style(c, source) + magnitude(c, m);
    nearKm = c.get("c5") * Math.cosh(c.get("c6") * Math.max(m - c.get("chm"), 0));
    gamma = gamma(c, m) * regional(c, m, region);
    double large = Math.clamp(m - 5, 0, 1.5) / 1.5;
    double sigma2 = c.get(japan ? "sigma2Jp" : "sigma2");
    tau = c.get("tau1") + (c.get("tau2") - c.get("tau1")) * large;
    phi = c.get("sigma1") + (sigma2 - c.get("sigma1")) * large;
  }

  /** Mechanism, depth to the top and dip, first lines of Eq. 11. */
  private static double style(Coefficients c, Source source) {
    double m = source.magnitude();
    double rake = source.rakeDeg().orElse(0);
    double perCosh = 1 / Math.cosh(2 * Math.max(m - 4.5, 0));
    boolean reverse = rake >= 30 && rake <= 150;
    boolean normal = rake >= -120 && rake <= -60;
    double style = 0;
    if (reverse) {
      style = c.get("c1a") + c.get("c1c") * perCosh;
    } else if (normal) {
      style = c.get("c1b") + c.get("c1d") * perCosh;
    }
    FaultStyle forDepth = reverse ? FaultStyle.REVERSE : FaultStyle.STRIKE_SLIP;
    double deltaZtor = source.ztorKm() - SourceDefaults.ztorKm(m, forDepth);
    double cosDip = Math.cos(Math.toRadians(source.dipDeg()));
    return style
        + (c.get("c7") + c.get("c7b") * perCosh) * deltaZtor
        + (C11 + c.get("c11b") * perCosh) * cosDip * cosDip;
  }

  /** Magnitude scaling of Eq. 11; ln(1 + e^x) without overflow. */
  private static double magnitude(Coefficients c, double m) {
    double x = c.get("cn") * (c.get("cm") - m);
    double softPlus = Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    return C2 * (m - 6) + (C2 - c.get("c3")) / c.get("cn") * softPlus;
  }

  /** γ of Eq. 11, per km. */
  private static double gamma(Coefficients c, double m) {
    return c.get("cgamma1") + c.get("cgamma2") / Math.cosh(Math.max(m - c.get("cgamma3"), 0));
  }

  private static double regional(Coefficients c, double m, Region region) {
    boolean middle = m > 6 && m < 6.9;
    return switch (region) {
      case CALIFORNIA -> 1;
      case JAPAN, ITALY -> middle ? c.get("gammaJpIt") : 1;
      case WENCHUAN -> c.get("gammaWn");
    };
  }

  /** Eq. 11 to 13: writes mean, tau and phi at the places. */
  void predict(ChiouPlaces places, Distances distances, int from, int to, Motion out) {
    reference(places, distances, from, to, out.mean, from);
    double linear = c.get(japan ? "phi1Jp" : "phi1");
    double phi2 = c.get("phi2");
    double phi3 = c.get("phi3");
    double stiff = Math.exp(phi3 * 770);
    double phi4 = c.get("phi4");
    double perPhi4 = 1 / phi4;
    double basin = places.basins ? c.get(japan ? "phi5Jp" : "phi5") : 0;
    double unknown = c.get("sigma3") - MEASURED;
    for (int i = from; i < to; i++) {
      int k = i - from;
      double reference = LnExp.exp(out.mean[i]);
      double weak = phi2 * (LnExp.exp(phi3 * places.softness[k]) - stiff);
      double slope = 1 + weak * reference / (reference + phi4);
      out.mean[i] +=
          linear * places.lnVs[k]
              + weak * LnExp.ln(1 + reference * perPhi4)
              + basin * places.basin[k];
      out.tau[i] = Math.abs(slope) * tau;
      out.phi[i] = phi * Math.sqrt(MEASURED + unknown * places.inferred[k] + slope * slope);
    }
  }

  /** Writes the mean of this measure, PGA, as the floor of the block. */
  void floor(ChiouPlaces places, Distances distances, int from, int to) {
    reference(places, distances, from, to, places.pgaMean, 0);
    double linear = c.get(japan ? "phi1Jp" : "phi1");
    double phi2 = c.get("phi2");
    double phi3 = c.get("phi3");
    double stiff = Math.exp(phi3 * 770);
    double perPhi4 = 1 / c.get("phi4");
    double basin = places.basins ? c.get(japan ? "phi5Jp" : "phi5") : 0;
    for (int k = 0; k < to - from; k++) {
      double weak = phi2 * (LnExp.exp(phi3 * places.softness[k]) - stiff);
      places.pgaMean[k] +=
          linear * places.lnVs[k]
              + weak * LnExp.ln(1 + LnExp.exp(places.pgaMean[k]) * perPhi4)
              + basin * places.basin[k];
    }
  }

  /** ln y_ref of Eq. 11, on ground of 1130 m/s, into {@code out} from index {@code at} on. */
  private void reference(
      ChiouPlaces places, Distances distances, int from, int to, double[] out, int at) {
    double[] rrup = distances.rrupKm;
    for (int k = 0; k < to - from; k++) {
      double r = rrup[from + k];
      out[at + k] = event + C4 * LnExp.ln(r + nearKm) + places.spreading[k] + gamma * r;
    }
    if (places.onHangingWall) {
      addHangingWall(places, to - from, out, at);
    }
  }

  private void addHangingWall(ChiouPlaces places, int n, double[] out, int at) {
    double c9 = c.get("c9");
    double c9a = c.get("c9a");
    double perC9b = 2 / c.get("c9b");
    for (int k = 0; k < n; k++) {
      double tanh = 1 - 2 / (LnExp.exp(perC9b * places.rxKm[k]) + 1);
      out[at + k] += c9 * places.hangingWall[k] * (c9a + (1 - c9a) * tanh);
    }
  }
}
