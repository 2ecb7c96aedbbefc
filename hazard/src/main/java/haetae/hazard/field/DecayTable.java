package haetae.hazard.field;

/**
 * A {@link Decay} without its nugget, as cubic pieces that share value and slope. Pieces are a
 * fiftieth of the shorter e-folding distance wide, so no value is off by more than 2e-10 of the
 * weights (h⁴/384 of the fourth derivative), plus 1e-13 beyond the last piece.
 */
final class DecayTable {
  /** Error of a value for weights that sum to 1. */
  static final double ERROR = 5e-10;

  private static final int PIECES_PER_LENGTH = 50;
  private static final double LENGTHS = 30;
  private static final int MOST_PIECES = 1 << 20;

  final double nugget;
  private final double perKm;
  private final int pieces;
  private final double[] cubic;

  DecayTable(Decay decay) {
    nugget = decay.nugget();
    boolean two = decay.weight2() != 0;
    double longest = two ? Math.max(decay.length1Km(), decay.length2Km()) : decay.length1Km();
    double shortest = two ? Math.min(decay.length1Km(), decay.length2Km()) : decay.length1Km();
    double stepKm = Math.max(shortest / PIECES_PER_LENGTH, LENGTHS * longest / MOST_PIECES);
    perKm = 1 / stepKm;
    pieces = (int) Math.ceil(LENGTHS * longest / stepKm);
    cubic = new double[4 * (pieces + 1)];
    for (int i = 0; i < pieces; i++) {
      fit(decay, i, stepKm);
    }
  }

  private void fit(Decay decay, int i, double stepKm) {
    double y0 = decay.smooth(i * stepKm);
    double y1 = decay.smooth((i + 1) * stepKm);
    double m0 = stepKm * slope(decay, i * stepKm);
    double m1 = stepKm * slope(decay, (i + 1) * stepKm);
    cubic[4 * i] = y0;
    cubic[4 * i + 1] = m0;
    cubic[4 * i + 2] = 3 * (y1 - y0) - 2 * m0 - m1;
    cubic[4 * i + 3] = 2 * (y0 - y1) + m0 + m1;
  }

  private static double slope(Decay d, double hKm) {
    return -d.weight1() / d.length1Km() * Math.exp(-hKm / d.length1Km())
        - d.weight2() / d.length2Km() * Math.exp(-hKm / d.length2Km());
  }

  /** Correlation at distance {@code hKm} without the nugget. */
  double smooth(double hKm) {
    double x = hKm * perKm;
    int i = Math.min((int) x, pieces);
    double t = x - i;
    int at = 4 * i;
    double high = cubic[at + 2] + t * cubic[at + 3];
    return cubic[at] + t * (cubic[at + 1] + t * high);
  }

  /** Correlation at distance {@code hKm}, the nugget at exactly 0. */
  double at(double hKm) {
    return hKm == 0 ? smooth(0) + nugget : smooth(hKm);
  }

  /** Correlations at {@code count} distances, km, the nugget at exactly 0. */
  void at(double[] hKm, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = at(hKm[i]);
    }
  }
}
