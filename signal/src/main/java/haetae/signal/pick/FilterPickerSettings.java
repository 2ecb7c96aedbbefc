package haetae.signal.pick;

import haetae.world.Check;

/**
 * Settings of {@link FilterPicker}.
 *
 * @param filterWindowS longest period of the bands, s
 * @param longTermS memory of the statistics, s; nothing triggers before
 * @param threshold1 S1: a sample above it may be the trigger
 * @param threshold2 S2: mean of the characteristic function that confirms it
 * @param triggerWindowS time within which it must be confirmed, s
 */
public record FilterPickerSettings(
    double filterWindowS,
    double longTermS,
    double threshold1,
    double threshold2,
    double triggerWindowS) {
  public FilterPickerSettings {
    Check.positive("filterWindowS", filterWindowS, "s");
    Check.positive("longTermS", longTermS, "s");
    Check.positive("threshold1", threshold1, "");
    Check.positive("threshold2", threshold2, "");
    Check.positive("triggerWindowS", triggerWindowS, "s");
  }

  /**
   * The paper's defaults, in samples: 300, 500, 20; thresholds 10 (from memory of the paper, not
   * verified).
   */
  public static FilterPickerSettings defaults(double rateHz) {
    Check.positive("rateHz", rateHz, "Hz");
    return new FilterPickerSettings(300 / rateHz, 500 / rateHz, 10, 10, 20 / rateHz);
  }
}
