package haetae.signal.magnitude;

import haetae.world.InvalidValue;
import haetae.world.quake.Magnitude;
import haetae.world.quake.StationMagnitude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Local magnitude: {@code ML = log10 A + (-log10 A0)(R) + S} at each station; the event's is the
 * mean without the lowest and the highest quarter, its standard deviation {@code sqrt(s² + 0.3² +
 * 0.3²)} with {@code s = 1.4826 MAD / sqrt(n)}. Richter (1935); constants by {@link
 * DistanceCorrection}.
 *
 * <p>The two 0.3 do not shrink with the number of stations. One is of the sites: a city on soil
 * stands on it as a whole, and around 0.5 s ground of Vs30 400 m/s amplifies by {@code (760 /
 * 400)^0.97}, 0.27 in log10, over rock (Boore and others 2014, Eq. 6). One is of the relation: two
 * for the same country differ by 0.47 at 17 km (SCIENCE section 4.3), and ML is not Mw.
 */
public final class LocalMagnitude {
  /** QuakeML type of the result. */
  public static final String TYPE = "ML";

  private static final double TRIMMED = 0.25;
  private static final double MAD_TO_SIGMA = 1.4826;
  private static final double SIGMA_OF_ONE = 0.3;
  private static final double SITE_SIGMA = 0.3;
  private static final double RELATION_SIGMA = 0.3;

  private final DistanceCorrection distance;
  private final StationCorrections stations;

  public LocalMagnitude(DistanceCorrection distance, StationCorrections stations) {
    this.distance = distance;
    this.stations = stations;
  }

  /** Korea's default: Sheen and others (2018), vertical, with their station corrections. */
  public static LocalMagnitude korean() {
    return new LocalMagnitude(
        DistanceCorrection.SHEEN_2018_VERTICAL, StationCorrections.sheen2018Vertical());
  }

  /** Magnitude of one station. */
  public double at(WoodAndersonAmplitude amplitude) {
    return Math.log10(amplitude.amplitudeMm())
        + distance.at(amplitude.hypocentralKm())
        + stations.at(amplitude.station().station());
  }

  /** Magnitude of the event from one amplitude per station, at least one. */
  public Magnitude combine(List<WoodAndersonAmplitude> amplitudes) {
    if (amplitudes.isEmpty()) {
      throw new InvalidValue("magnitude from 0 stations; expected at least 1");
    }
    List<Read> sorted =
        amplitudes.stream()
            .map(a -> new Read(a, at(a)))
            .sorted(Comparator.comparingDouble(Read::magnitude))
            .toList();
    int n = sorted.size();
    int cut = (int) (TRIMMED * n);
    double sum = 0;
    List<StationMagnitude> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      WoodAndersonAmplitude a = sorted.get(i).amplitude;
      double magnitude = sorted.get(i).magnitude;
      boolean used = i >= cut && i < n - cut;
      sum += used ? magnitude : 0;
      all.add(new StationMagnitude(a.station(), TYPE, magnitude, a.hypocentralKm(), used ? 1 : 0));
    }
    int used = n - 2 * cut;
    double spread = spread(sorted.stream().mapToDouble(Read::magnitude).toArray());
    double sigma = Math.hypot(spread, Math.hypot(SITE_SIGMA, RELATION_SIGMA));
    return new Magnitude(TYPE, sum / used, sigma, used, false, distance.source(), all);
  }

  /** An amplitude and the magnitude it stands for. */
  private record Read(WoodAndersonAmplitude amplitude, double magnitude) {}

  /** From the spread of all stations; of one or two, what one station is usually worth. */
  private static double spread(double[] values) {
    int n = values.length;
    if (n < 3) {
      return SIGMA_OF_ONE / Math.sqrt(n);
    }
    double median = RobustMean.median(values);
    double[] away = new double[n];
    for (int i = 0; i < n; i++) {
      away[i] = Math.abs(values[i] - median);
    }
    return MAD_TO_SIGMA * RobustMean.median(away) / Math.sqrt(n);
  }
}
