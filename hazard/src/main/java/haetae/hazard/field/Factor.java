package haetae.hazard.field;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The factor of Σ_DD and what had to be added to its diagonal for it, as a share: 0, or, where
 * observations nearly repeat each other, the first of 1e-10, 1e-9 ... that makes it definite.
 */
record Factor(Cholesky cholesky, double jitter) {
  private static final double LEAST = 1e-10;
  private static final double MOST = 1;

  static Factor of(Observed data, boolean parallel) {
    return of(data, IntStream.range(0, data.size).toArray(), data.size, parallel);
  }

  /** Factor of Σ_DD of the first {@code n} of the chosen rows alone. */
  static Factor of(Observed data, int[] rows, int n, boolean parallel) {
    for (double jitter = 0; jitter <= MOST; jitter = Math.max(LEAST, 10 * jitter)) {
      Panels a = data.covariance(rows, n, jitter, parallel);
      @Nullable Cholesky cholesky = Cholesky.of(a, parallel);
      if (cholesky != null) {
        return new Factor(cholesky, jitter);
      }
    }
    throw new IllegalStateException("covariance of " + n + " observations is not definite");
  }
}
