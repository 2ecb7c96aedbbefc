package haetae.app.drill.finding;

import haetae.world.city.LocalName;
import haetae.world.shaking.KmaIntensity;

/**
 * One district in one earthquake: what truly came and what people were told.
 *
 * @param truth what the simulated waves do at its centre
 * @param trueSAfterS S at its centre after the true origin, s
 * @param level strongest level of all alerts, such as {@code ALERT}; {@code NONE}
 * @param forecastKma class of the last alert that names it; 0: none
 * @param alertAfterS first alert for people after the true origin, s; NaN: none
 */
public record DistrictFinding(
    String code,
    LocalName name,
    double distanceKm,
    KmaIntensity truth,
    double trueSAfterS,
    String level,
    int forecastKma,
    double alertAfterS) {
  /** Class from which people are to be warned (SCIENCE section 5.4). */
  public static final int WARNED_FROM_KMA = 5;

  /** How the alert stands to the truth. */
  public enum Verdict {
    /** Warned before S, and S was strong. */
    IN_TIME,
    /** Warned, but S was there already. */
    LATE,
    /** Strong shaking without an alert. */
    MISSED,
    /** Warned, but the shaking was weaker than V. */
    TOO_MUCH,
    /** Weak shaking, no alert. */
    QUIET
  }

  /** Whether people were told. */
  public boolean warned() {
    return Double.isFinite(alertAfterS);
  }

  /** From the publication of the first alert to the true S, s; negative: too late; NaN: none. */
  public double warningS() {
    return trueSAfterS - alertAfterS;
  }

  /** How the alert stands to the truth. */
  public Verdict verdict() {
    boolean strong = truth.mmi() >= WARNED_FROM_KMA;
    if (!warned()) {
      return strong ? Verdict.MISSED : Verdict.QUIET;
    }
    if (!strong) {
      return Verdict.TOO_MUCH;
    }
    return warningS() > 0 ? Verdict.IN_TIME : Verdict.LATE;
  }
}
