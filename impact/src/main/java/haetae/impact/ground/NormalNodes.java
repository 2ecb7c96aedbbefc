package haetae.impact.ground;

import java.util.function.DoubleUnaryOperator;

/**
 * Expectation over a standard normal number by equally spaced nodes (the trapezoid rule, whose
 * error is below 1e-8 for smooth functions of it). The same nodes always.
 */
public final class NormalNodes {
  private static final double STEP = 0.25;
  private static final int REACH = 24;

  /** How many nodes. */
  public static final int COUNT = 2 * REACH + 1;

  private static final double[] WEIGHT = weights();

  private NormalNodes() {}

  private static double[] weights() {
    double[] weight = new double[COUNT];
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      weight[i] = Math.exp(-node(i) * node(i) / 2);
      sum += weight[i];
    }
    for (int i = 0; i < COUNT; i++) {
      weight[i] /= sum;
    }
    return weight;
  }

  /** Node i: -6 to 6. */
  public static double node(int i) {
    return (i - REACH) * STEP;
  }

  /** Its weight; all together one. */
  public static double weight(int i) {
    return WEIGHT[i];
  }

  /** Expectation of a function of a standard normal number. */
  public static double mean(DoubleUnaryOperator of) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += weight(i) * of.applyAsDouble(node(i));
    }
    return sum;
  }
}
