package haetae.app.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps values to drawing units.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, larger than {@code low}
 * @param logarithmic whether equal ratios get equal lengths; {@code low} is above 0 then
 */
record Axis(double low, double high, double start, double end, boolean logarithmic) {
  private static final double[] STEPS = {1, 2, 5, 10};

  /** Equal lengths for equal differences. */
  static Axis linear(double low, double high, double start, double end) {
    return new Axis(low, high > low ? high : low + 1, start, end, false);
  }

  /** A value's place; values outside the range lie outside the axis. */
  double at(double value) {
    double share =
        logarithmic
            ? Math.log(Math.max(value, low / 10) / low) / Math.log(high / low)
            : (value - low) / (high - low);
    return start + share * (end - start);
  }

  /** Round values on the axis, {@code most} or fewer. */
  List<Double> ticks(int most) {
    return logarithmic ? decades() : rounds(most);
  }

  /** Decimals needed to write the ticks. */
  int decimals(int most) {
    double step = logarithmic ? low : step(most);
    return (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 4);
  }

  private List<Double> rounds(int most) {
    List<Double> ticks = new ArrayList<>();
    double step = step(most);
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  private double step(int most) {
    return roundUp((high - low) / most);
  }

  private List<Double> decades() {
    List<Double> ticks = new ArrayList<>();
    for (double base = Math.pow(10, Math.floor(Math.log10(low))); base <= high; base *= 10) {
      for (int k = 0; k < 3; k++) {
        double tick = base * STEPS[k];
        if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not below {@code value}. */
  static double roundUp(double value) {
    double base = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : STEPS) {
      if (step * base >= value * (1 - 1e-9)) {
        return step * base;
      }
    }
    throw new IllegalStateException("no round step for " + value);
  }
}
