package haetae.hazard.motion;

import haetae.hazard.motion.ChiouYoungs2014.Region;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;

/**
 * What all measures of Chiou &amp; Youngs (2014) share at the places of one block. Belongs to one
 * call.
 */
final class ChiouPlaces {
  /** Places per block: its arrays stay in the nearest cache. */
  static final int BLOCK = 512;

  private static final double V_REF = 1130;
  private static final double C_RB_KM = 50;
  private static final double C4A_LESS_C4 = 1.6;

  /** (c4a - c4) ln √(Rrup² + cRB²). */
  final double[] spreading;

  /** min(ln(Vs30/1130), 0). */
  final double[] lnVs;

  /** min(Vs30, 1130) - 360, m/s. */
  final double[] softness;

  /** 1 - exp(-ΔZ1/φ6), 0 where Z1.0 is unknown (NaN or negative). */
  final double[] basin;

  /** 1 where Vs30 is inferred, 0 where it was measured. */
  final double[] inferred;

  /** F_HW cos δ [1 - √(Rjb² + Z_TOR²)/(Rrup + 1)]. */
  final double[] hangingWall;

  /** Rx, at least 0 km. */
  final double[] rxKm;

  /** ln PGA where SA must not fall below it. */
  final double[] pgaMean;

  /** Whether any place of the block lies on the hanging wall of a fault that dips. */
  boolean onHangingWall;

  /** Whether any Z1.0 is known. */
  boolean basins;

  private final boolean japan;

  ChiouPlaces(Region region, int room) {
    japan = region == Region.JAPAN;
    spreading = new double[room];
    lnVs = new double[room];
    softness = new double[room];
    basin = new double[room];
    inferred = new double[room];
    hangingWall = new double[room];
    rxKm = new double[room];
    pgaMean = new double[room];
  }

  /** Fills the block with the places {@code from} to {@code to}. */
  void fill(Source source, Distances distances, Sites sites, int from, int to) {
    int n = to - from;
    for (int k = 0; k < n; k++) {
      double rrup = distances.rrupKm[from + k];
      spreading[k] = C4A_LESS_C4 / 2 * LnExp.ln(rrup * rrup + C_RB_KM * C_RB_KM);
    }
    for (int k = 0; k < n; k++) {
      double vs = sites.vs30Mps[from + k];
      lnVs[k] = Math.min(LnExp.ln(vs * (1 / V_REF)), 0);
      softness[k] = Math.min(vs, V_REF) - 360;
      inferred[k] = sites.vs30Measured[from + k] ? 0 : 1;
    }
    basins(sites, from, n);
    hangingWall(source, distances, from, n);
  }

  private void basins(Sites sites, int from, int n) {
    basins = false;
    double phi6M = japan ? 800 : 300;
    for (int k = 0; k < n; k++) {
      double z1M = sites.z1p0M[from + k];
      boolean known = z1M >= 0;
      basin[k] = known ? -Math.expm1(-(z1M - meanZ1M(sites.vs30Mps[from + k])) / phi6M) : 0;
      basins |= known;
    }
  }

  private double meanZ1M(double vs30Mps) {
    return japan ? BasinDepths.cy14JapanZ1p0M(vs30Mps) : BasinDepths.cy14Z1p0M(vs30Mps);
  }

  private void hangingWall(Source source, Distances distances, int from, int n) {
    double cosDip = source.dipDeg() >= 90 ? 0 : Math.cos(Math.toRadians(source.dipDeg()));
    double ztor2 = source.ztorKm() * source.ztorKm();
    onHangingWall = false;
    for (int k = 0; k < n; k++) {
      int i = from + k;
      double rjb = distances.rjbKm[i];
      double rx = distances.rxKm[i];
      double on = rx >= 0 ? cosDip : 0;
      rxKm[k] = rx >= 0 ? rx : 0;
      hangingWall[k] = on * (1 - Math.sqrt(rjb * rjb + ztor2) / (distances.rrupKm[i] + 1));
      onHangingWall |= on > 0;
    }
  }
}
