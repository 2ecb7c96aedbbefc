package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.site.Sites;

/**
 * What all measures of Boore et al. (2014) share at the places of one block: logarithms, rock PGA,
 * basin depth. Belongs to one call.
 */
final class BoorePlaces {
  /** Places per block: its arrays stay in the nearest cache. */
  static final int BLOCK = 512;

  private static final double F3_G = 0.1;
  private static final double V_REF = 760;

  /** ln(Vs30/760). */
  final double[] lnVs;

  /** min(Vs30, 760) - 360, m/s. */
  final double[] softness;

  /** ln((PGA on rock + f3)/f3) of Eq. 7. */
  final double[] strength;

  /** ln(Rjb), of at least 1e-9 km. */
  final double[] lnRjb;

  /** Z1.0 less its mean for the Vs30, km; 0 where unknown (NaN or negative). */
  final double[] deltaZ1Km;

  /** Mean at the next longer published period, where a measure lies between two. */
  final double[] above;

  /** Whether any place of the block has a known Z1.0 and the model a basin term. */
  boolean basins;

  private final BooreEtAl2014.Basin basin;

  BoorePlaces(BooreEtAl2014.Basin basin, int room) {
    this.basin = basin;
    lnVs = new double[room];
    softness = new double[room];
    strength = new double[room];
    lnRjb = new double[room];
    deltaZ1Km = new double[room];
    above = new double[room];
  }

  /** Fills the block with the places {@code from} to {@code to}; {@code rock} is of PGA. */
  void fill(BooreTerms rock, Distances distances, Sites sites, int from, int to) {
    int n = to - from;
    for (int k = 0; k < n; k++) {
      double vs = sites.vs30Mps[from + k];
      lnVs[k] = LnExp.ln(vs * (1 / V_REF));
      softness[k] = Math.min(vs, V_REF) - 360;
    }
    for (int k = 0; k < n; k++) {
      lnRjb[k] = LnExp.ln(Math.max(distances.rjbKm[from + k], 1e-9));
    }
    for (int k = 0; k < n; k++) {
      double pgaRock = LnExp.exp(rock.onRock(distances.rjbKm[from + k]));
      strength[k] = LnExp.ln(1 + pgaRock * (1 / F3_G));
    }
    basins(sites, from, n);
  }

  private void basins(Sites sites, int from, int n) {
    basins = false;
    if (basin == BooreEtAl2014.Basin.NONE) {
      return;
    }
    for (int k = 0; k < n; k++) {
      double z1M = sites.z1p0M[from + k];
      boolean known = z1M >= 0;
      deltaZ1Km[k] = known ? (z1M - meanZ1M(sites.vs30Mps[from + k])) / 1000 : 0;
      basins |= known;
    }
  }

  private double meanZ1M(double vs30Mps) {
    return basin == BooreEtAl2014.Basin.JAPAN
        ? BasinDepths.cy14JapanZ1p0M(vs30Mps)
        : BasinDepths.cy14Z1p0M(vs30Mps);
  }
}
