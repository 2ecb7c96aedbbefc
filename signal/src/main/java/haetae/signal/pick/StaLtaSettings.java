package haetae.signal.pick;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * Lengths and thresholds of an STA/LTA detector.
 *
 * @param staS length of the short average, s
 * @param ltaS length of the long average, s; nothing triggers before it has been filled once
 * @param onRatio triggers above this ratio
 * @param offRatio ends below this ratio
 * @param freezeLta keeps the long average as it is while triggered
 * @param freezeAtMostS longest freeze, s
 */
public record StaLtaSettings(
    double staS,
    double ltaS,
    double onRatio,
    double offRatio,
    boolean freezeLta,
    double freezeAtMostS) {
  /** For local earthquakes at 100 samples per second. */
  public static final StaLtaSettings LOCAL = new StaLtaSettings(0.5, 10, 5, 1.5, true, 30);

  public StaLtaSettings {
    Check.positive("staS", staS, "s");
    Check.positive("ltaS", ltaS, "s");
    Check.positive("offRatio", offRatio, "");
    Check.inRange("freezeAtMostS", freezeAtMostS, 0, 3600, "s");
    if (!(ltaS > staS)) {
      throw new InvalidValue("ltaS is " + ltaS + " s; expected more than staS, " + staS + " s");
    }
    if (!(onRatio > offRatio)) {
      throw new InvalidValue(
          "onRatio is " + onRatio + "; expected more than offRatio, " + offRatio);
    }
  }
}
