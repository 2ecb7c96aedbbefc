package haetae.hazard.field;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much polynomial interpolation on a square box of targets can miss of {@code e^(−h/l)}, from
 * an observation at least t half sides from its edge: the largest error found on a mesh of places
 * in the box for observations in several directions, times {@link #MARGIN}. Computed and not
 * proven: the bound that can be proven ({@code 4 M ρ^−(p−1) / (ρ − 1)}, Trefethen, Approximation
 * Theory and Approximation Practice, theorem 8.2) is some hundred times larger. Each value is found
 * once for classes of t and of half a side over l, at both ends of the class of the latter.
 */
final class InterpolationBound {
  private static final double MARGIN = 1.25;
  private static final double STEP = Math.log(1.15);
  private static final int MOST_CLASS = 40;
  private static final int LEAST_CLASS = -60;
  private static final int MESH = 13;
  private static final double[][] DIRECTIONS = {{1, 0, 0}, {1, 0, 0.5}, {1, 0, 1}, {1, 1, 1}};
  private static final Map<Integer, Double> KNOWN = new ConcurrentHashMap<>();

  private final double halfKm;
  private final Chebyshev basis;
  private final List<Decay> decays;
  private final double[][] known;

  /** Bounds for one box. */
  InterpolationBound(Chebyshev basis, double halfKm, List<Decay> decays) {
    this.basis = basis;
    this.halfKm = halfKm;
    this.decays = decays;
    known = new double[decays.size()][MOST_CLASS + 1];
  }

  /** For an observation of kind {@code d}, {@code km} away from the nearest edge. */
  double at(int d, double km) {
    if (halfKm == 0) {
      return 0;
    }
    int k = (int) Math.max(0, Math.min(MOST_CLASS, Math.floor(Math.log(km / halfKm) / STEP)));
    double value = known[d][k];
    if (value == 0) {
      Decay decay = decays.get(d);
      value =
          Math.abs(decay.weight1()) * of(k, halfKm / decay.length1Km())
              + Math.abs(decay.weight2()) * of(k, halfKm / decay.length2Km());
      known[d][k] = value;
    }
    return value;
  }

  private double of(int far, double half) {
    int size = (int) Math.floor(Math.log(half) / STEP);
    if (size < LEAST_CLASS) {
      return half; // interpolation of 1 - h/l is not worse than that
    }
    int top = Math.min(size, MOST_CLASS);
    int key = ((top - LEAST_CLASS) * (MOST_CLASS + 1) + far) * 32 + basis.p;
    return KNOWN.computeIfAbsent(
        key,
        unused ->
            MARGIN
                * Math.max(
                    largest(Math.exp(far * STEP), Math.exp(top * STEP)),
                    largest(Math.exp(far * STEP), Math.exp((top + 1) * STEP))));
  }

  private double largest(double t, double half) {
    double largest = 0;
    for (double[] d : DIRECTIONS) {
      double scale = t / Math.hypot(d[0], d[1]);
      double x = d[0] == 0 ? 0 : 1 + scale * d[0];
      double y = d[1] == 0 ? d[2] : 1 + scale * d[1];
      largest = Math.max(largest, error(x, y, half));
    }
    return largest;
  }

  /** For an observation at (x, y), the box from -1 to 1. */
  private double error(double x, double y, double half) {
    int p = basis.p;
    double[] values = new double[p * p];
    for (int i = 0; i < p * p; i++) {
      double h = Math.hypot(basis.node(i % p, -1, 1) - x, basis.node(i / p, -1, 1) - y);
      values[i] = Math.exp(-h * half);
    }
    basis.analyse(values, 0);
    double[] tx = new double[p];
    double[] ty = new double[p];
    double largest = 0;
    for (int a = 0; a < MESH; a++) {
      double u = Math.cos(Math.PI * a / (MESH - 1));
      basis.polynomials(u, -1, 1, tx);
      for (int b = 0; b < MESH; b++) {
        double v = Math.cos(Math.PI * b / (MESH - 1));
        basis.polynomials(v, -1, 1, ty);
        double exact = Math.exp(-Math.hypot(u - x, v - y) * half);
        largest = Math.max(largest, Math.abs(exact - basis.value(values, 0, tx, ty)));
      }
    }
    return largest;
  }
}
