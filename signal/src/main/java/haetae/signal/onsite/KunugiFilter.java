package haetae.signal.onsite;

import haetae.signal.filter.Biquad;
import haetae.world.Check;
import java.util.List;

/**
 * Recursive form of JMA's intensity filter: six sections on one component of acceleration. Kunugi,
 * Aoi, Nakamura, Suzuki, Morikawa and Fujiwara (2013), Zisin 65, 223-230. Symbols as there.
 */
public final class KunugiFilter {
  private static final double F0 = 0.45;
  private static final double F1 = 7.0;
  private static final double F2 = 0.5;
  private static final double F3 = 12.0;
  private static final double F4 = 20.0;
  private static final double F5 = 30.0;
  private static final double H2A = 1.0;
  private static final double H2B = 0.75;
  private static final double H3 = 0.9;
  private static final double H4 = 0.6;
  private static final double H5 = 0.6;
  private static final double G = 1.262;

  private KunugiFilter() {}

  /** The six sections at a sample rate; gain applied in the last. */
  public static List<Biquad> sections(double rateHz) {
    Check.inRange("rateHz", rateHz, 20, 100_000, "Hz");
    return List.of(
        first(rateHz),
        second(rateHz),
        third(rateHz),
        lowPass(rateHz, F3, H3),
        lowPass(rateHz, F4, H4),
        lowPass(rateHz, F5, H5).times(G));
  }

  private static Biquad first(double fs) {
    double w0 = 2 * Math.PI * F0;
    double w1 = 2 * Math.PI * F1;
    double ff = fs * fs;
    double slope = (4 * w0 + 2 * w1) * fs;
    return Biquad.normalised(
        4 * ff + 2 * w1 * fs,
        -8 * ff,
        4 * ff - 2 * w1 * fs,
        8 * ff + slope + w0 * w1,
        2 * w0 * w1 - 16 * ff,
        8 * ff - slope + w0 * w1);
  }

  private static Biquad second(double fs) {
    double w = 2 * Math.PI * F1;
    double ff = fs * fs;
    return Biquad.normalised(
        4 * ff + 8.5 * w * fs + w * w,
        2 * w * w - 8 * ff,
        4 * ff - 8.5 * w * fs + w * w,
        16 * ff + 17 * w * fs + w * w,
        2 * w * w - 32 * ff,
        16 * ff - 17 * w * fs + w * w);
  }

  private static Biquad third(double fs) {
    double w = 2 * Math.PI * F2;
    double ff = fs * fs;
    double middle = 10 * w * w - 24 * ff;
    return Biquad.normalised(
        12 * ff + 12 * H2A * w * fs + w * w,
        middle,
        12 * ff - 12 * H2A * w * fs + w * w,
        12 * ff + 12 * H2B * w * fs + w * w,
        middle,
        12 * ff - 12 * H2B * w * fs + w * w);
  }

  private static Biquad lowPass(double fs, double frequencyHz, double h) {
    double w = 2 * Math.PI * frequencyHz;
    double ff = fs * fs;
    return Biquad.normalised(
        w * w,
        10 * w * w,
        w * w,
        12 * ff + 12 * h * w * fs + w * w,
        10 * w * w - 24 * ff,
        12 * ff - 12 * h * w * fs + w * w);
  }
}
