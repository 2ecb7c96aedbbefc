package haetae.signal.pick;

import haetae.signal.stream.StreamSettings;
import haetae.world.Check;
import java.io.Serializable;

/**
 * How onsets are found. Every default is SCIENCE section 1 unless a reason is given.
 *
 * @param detector which characteristic function triggers
 * @param staS short window, 0.05 to 5 s, default 0.5 s
 * @param ltaS long window, 1 to 120 s, default 10 s
 * @param warmUpS samples that the long window must hold after a start or gap before it may trigger;
 *     it is a true mean until full, so it need not be full; 1 to 120 s, default 4 s
 * @param triggerOn ratio that triggers, 1.5 to 50, default 5
 * @param triggerOff ratio below which the next trigger is possible, 1 to 50, default 1.5
 * @param codaLtaS long window while an earlier onset still rings, 1 to 60 s, default 3 s: an
 *     aftershock seconds later must show above the coda, not above the quiet before the main shock
 * @param codaTriggerOn ratio that triggers in the coda, 1.5 to 50, default 4
 * @param velocityBandHz pass band for velocity sensors, default 2 to 15 Hz
 * @param accelerationBandHz pass band for acceleration sensors, default 1 to 20 Hz
 * @param confirmS signal after the trigger that the checks look at, 0.1 to 2 s, default 0.3 s
 * @param snr least peak after over standard deviation before, 1 to 100, default 5
 * @param leastVelocityMps least peak velocity, default 5e-7 m/s
 * @param leastAccelerationMps2 least peak acceleration, default 1e-3 m/s²: SCIENCE's 3e-3 stands
 *     for the noise of MEMS, which the ratio to noise already keeps out; good accelerometers are
 *     quieter
 * @param clipCounts level from which a channel counts as clipped, default 0.8·2²³ counts
 * @param verticalToHorizontal least rms ratio Z/H for a P, default 0.7; below it the onset may be
 *     an S
 * @param blankS time after an accepted P in which no other P is taken, 0 to 60 s, default 2 s
 * @param strongBlankS the same after a P above 5 %g, default 8 s
 * @param stream how packets are joined
 */
public record PickSettings(
    Detector detector,
    double staS,
    double ltaS,
    double warmUpS,
    double triggerOn,
    double triggerOff,
    double codaLtaS,
    double codaTriggerOn,
    Band velocityBandHz,
    Band accelerationBandHz,
    double confirmS,
    double snr,
    double leastVelocityMps,
    double leastAccelerationMps2,
    double clipCounts,
    double verticalToHorizontal,
    double blankS,
    double strongBlankS,
    StreamSettings stream)
    implements Serializable {

  /** Characteristic functions. */
  public enum Detector {
    /** Recursive STA/LTA of the squared signal. */
    STA_LTA,
    /** Multi-band picker of Lomax et al. (2012), for mixed sensors. */
    FILTER_PICKER
  }

  /** A pass band, Hz. */
  public record Band(double lowHz, double highHz) implements Serializable {
    public Band {
      Check.inRange("lowHz", lowHz, 0.01, 100, "Hz");
      Check.inRange("highHz", highHz, lowHz, 200, "Hz");
    }
  }

  public static final PickSettings DEFAULT =
      new PickSettings(
          Detector.STA_LTA,
          0.5,
          10,
          4,
          5,
          1.5,
          3,
          4,
          new Band(2, 15),
          new Band(1, 20),
          0.3,
          5,
          5e-7,
          1e-3,
          0.8 * (1 << 23),
          0.7,
          2,
          8,
          StreamSettings.DEFAULT);

  public PickSettings {
    Check.inRange("staS", staS, 0.05, 5, "s");
    Check.inRange("ltaS", ltaS, 1, 120, "s");
    Check.inRange("warmUpS", warmUpS, 1, 120, "s");
    Check.inRange("triggerOn", triggerOn, 1.5, 50, "");
    Check.inRange("triggerOff", triggerOff, 1, 50, "");
    Check.inRange("codaLtaS", codaLtaS, 1, 60, "s");
    Check.inRange("codaTriggerOn", codaTriggerOn, 1.5, 50, "");
    Check.inRange("confirmS", confirmS, 0.1, 2, "s");
    Check.inRange("snr", snr, 1, 100, "");
    Check.inRange("verticalToHorizontal", verticalToHorizontal, 0, 10, "");
    Check.inRange("blankS", blankS, 0, 60, "s");
    Check.inRange("strongBlankS", strongBlankS, 0, 60, "s");
  }
}
