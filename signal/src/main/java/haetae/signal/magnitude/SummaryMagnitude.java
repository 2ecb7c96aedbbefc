package haetae.signal.magnitude;

import haetae.world.InvalidValue;
import haetae.world.quake.Magnitude;
import haetae.world.quake.StationMagnitude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Summary magnitude M of a quake: mean of Mpd and ML, each weighted by {@code 1 / sigma²}, as
 * agencies sum up their types. The standard deviation {@code (sum w)^-1/2} is widened by the Birge
 * ratio where the two disagree by more than their own. ML leaves the mean between ML 6 and 6.5,
 * where its band around 1 s saturates (Hanks and Kanamori 1979): above, there is no summary. Nor is
 * there one of two that cannot both be right, more than 3 standard deviations apart.
 */
public final class SummaryMagnitude {
  /** QuakeML type of the result. */
  public static final String TYPE = "M";

  private static final double ML_FULL_TO = 6;
  private static final double ML_SATURATED_FROM = 6.5;
  private static final double IRRECONCILABLE_SIGMAS = 3;

  private SummaryMagnitude() {}

  /** Summary of an Mpd and an ML; empty where ML is saturated or the two contradict each other. */
  public static Optional<Magnitude> of(Magnitude mpd, Magnitude ml) {
    if (!mpd.type().equals(PdMagnitude.TYPE) || !ml.type().equals(LocalMagnitude.TYPE)) {
      throw new InvalidValue(
          "summary of " + mpd.type() + " and " + ml.type() + "; expected Mpd and ML");
    }
    double share =
        Math.clamp((ML_SATURATED_FROM - ml.value()) / (ML_SATURATED_FROM - ML_FULL_TO), 0, 1);
    return share == 0 || contradict(mpd, ml) ? Optional.empty() : Optional.of(mean(mpd, ml, share));
  }

  /** Whether two magnitudes lie more than 3 standard deviations of their difference apart. */
  public static boolean contradict(Magnitude one, Magnitude other) {
    double apart = Math.abs(one.value() - other.value());
    return apart > IRRECONCILABLE_SIGMAS * Math.hypot(one.sigma(), other.sigma());
  }

  private static Magnitude mean(Magnitude mpd, Magnitude ml, double share) {
    double ofPd = 1 / (mpd.sigma() * mpd.sigma());
    double ofMl = share / (ml.sigma() * ml.sigma());
    double value = (ofPd * mpd.value() + ofMl * ml.value()) / (ofPd + ofMl);
    double birge = Math.max(1, Math.abs(mpd.value() - ml.value()) / Math.sqrt(1 / ofPd + 1 / ofMl));
    return new Magnitude(
        TYPE,
        value,
        birge / Math.sqrt(ofPd + ofMl),
        stations(mpd, ml),
        mpd.saturated(),
        "Mpd and ML by their variances",
        List.of());
  }

  /** Stations with a weight in either. */
  private static int stations(Magnitude mpd, Magnitude ml) {
    return (int)
        Stream.of(mpd, ml)
            .flatMap(m -> m.contributions().stream())
            .filter(c -> c.weight() > 0)
            .map(StationMagnitude::station)
            .distinct()
            .count();
  }
}
