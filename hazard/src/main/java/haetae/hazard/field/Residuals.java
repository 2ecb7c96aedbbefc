package haetae.hazard.field;

import haetae.world.Check;
import java.util.Arrays;

/**
 * What was observed against what was predicted, ready for one output measure: n rows, possibly of
 * several measures. The arrays belong to this object; nobody changes them.
 *
 * <p>{@code periodS} (pseudo-)period of the measure observed; {@code residual} observation minus
 * prediction; {@code tau}, {@code phi} between- and within-event deviation of the prediction;
 * {@code sigmaEps} deviation of the observation itself, 0 for an instrument; {@code biasWeight}
 * factor on the residual where the event's bias is found, 0 beyond its range, else 1. All in the
 * unit of the measure (ln or MMI).
 */
public final class Residuals {
  public final double[] latDeg;
  public final double[] lonDeg;
  public final double[] periodS;
  public final double[] residual;
  public final double[] tau;
  public final double[] phi;
  public final double[] sigmaEps;
  public final double[] biasWeight;

  private Residuals(Builder b) {
    latDeg = b.column(0);
    lonDeg = b.column(1);
    periodS = b.column(2);
    residual = b.column(3);
    tau = b.column(4);
    phi = b.column(5);
    sigmaEps = b.column(6);
    biasWeight = b.column(7);
  }

  /** Number of rows. */
  public int size() {
    return residual.length;
  }

  /** No observation at all. */
  public static Residuals none() {
    return new Builder().build();
  }

  /** Starts an empty list. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects rows one by one. */
  public static final class Builder {
    private static final int COLUMNS = 8;
    private double[][] columns = new double[COLUMNS][16];
    private int size;

    private Builder() {}

    /**
     * Adds a row; one whose residual is not a number is left out.
     *
     * @throws haetae.world.InvalidValue if another value is outside its range
     */
    public Builder add(
        double latDeg,
        double lonDeg,
        double periodS,
        double residual,
        double tau,
        double phi,
        double sigmaEps,
        double biasWeight) {
      if (Double.isNaN(residual)) {
        return this;
      }
      String where = " of residual " + size;
      Check.inRange("latDeg" + where, latDeg, -90, 90, "degrees");
      Check.inRange("lonDeg" + where, lonDeg, -180, 180, "degrees");
      Check.inRange("periodS" + where, periodS, 0.001, 100, "s");
      Check.finite("residual" + where, residual);
      Check.inRange("tau" + where, tau, 0, 100, "ln or MMI");
      Check.inRange("phi" + where, phi, 1e-6, 100, "ln or MMI");
      Check.inRange("sigmaEps" + where, sigmaEps, 0, 1e6, "ln or MMI");
      Check.inRange("biasWeight" + where, biasWeight, 0, 1, "");
      double[] row = {latDeg, lonDeg, periodS, residual, tau, phi, sigmaEps, biasWeight};
      if (size == columns[0].length) {
        for (int c = 0; c < COLUMNS; c++) {
          columns[c] = Arrays.copyOf(columns[c], 2 * size);
        }
      }
      for (int c = 0; c < COLUMNS; c++) {
        columns[c][size] = row[c];
      }
      size++;
      return this;
    }

    /** The rows so far. */
    public Residuals build() {
      return new Residuals(this);
    }

    private double[] column(int c) {
      return Arrays.copyOf(columns[c], size);
    }
  }
}
