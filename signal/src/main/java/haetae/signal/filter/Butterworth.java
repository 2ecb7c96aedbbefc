package haetae.signal.filter;

import haetae.world.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Butterworth filters of any order as sections of second order (and one of first order where the
 * order is odd). Bilinear transform with exact pre-warp, {@code K = tan(pi fc / fs)}; equal to
 * {@code scipy.signal.butter(output="sos")} up to the order of the sections.
 */
public final class Butterworth {
  private Butterworth() {}

  /** Passes what is below {@code cornerHz}; the gain there is 1/sqrt(2). */
  public static List<Biquad> lowPass(int order, double cornerHz, double rateHz) {
    return sections(order, cornerHz, rateHz, true);
  }

  /** Passes what is above {@code cornerHz}; the gain there is 1/sqrt(2). */
  public static List<Biquad> highPass(int order, double cornerHz, double rateHz) {
    return sections(order, cornerHz, rateHz, false);
  }

  /** A high-pass cascade followed by a low-pass cascade, each of the given order. */
  public static List<Biquad> bandPass(int order, double lowHz, double highHz, double rateHz) {
    Check.inRange("lowHz", lowHz, 0, highHz, "Hz");
    List<Biquad> all = new ArrayList<>(highPass(order, lowHz, rateHz));
    all.addAll(lowPass(order, highHz, rateHz));
    return List.copyOf(all);
  }

  private static List<Biquad> sections(int order, double cornerHz, double rateHz, boolean low) {
    Check.inRange("order", order, 1, 20, "");
    Check.positive("rateHz", rateHz, "Hz");
    Check.inRange("cornerHz", cornerHz, 1e-6 * rateHz, 0.4999 * rateHz, "Hz");
    double k = Math.tan(Math.PI * cornerHz / rateHz);
    List<Biquad> all = new ArrayList<>();
    for (int i = 0; i < order / 2; i++) {
      double angle = order % 2 == 0 ? (2 * i + 1) / (2.0 * order) : (i + 1) / (double) order;
      all.add(second(k, 2 * Math.cos(Math.PI * angle), low));
    }
    if (order % 2 == 1) {
      all.add(first(k, low));
    }
    return List.copyOf(all);
  }

  private static Biquad second(double k, double inverseQ, boolean low) {
    double kk = k * k;
    double b = low ? kk : 1;
    double a0 = 1 + k * inverseQ + kk;
    return Biquad.normalised(b, low ? 2 * b : -2 * b, b, a0, 2 * (kk - 1), 1 - k * inverseQ + kk);
  }

  private static Biquad first(double k, boolean low) {
    return Biquad.normalised(low ? k : 1, low ? k : -1, 0, 1 + k, k - 1, 0);
  }
}
