package haetae.app.control;

import haetae.response.alert.WarningSettings;
import java.util.EnumMap;
import java.util.Map;

/**
 * A value for every {@link Dial}; the values fit each other.
 *
 * @param rest settings of the warning that no dial changes
 */
public record Values(WarningSettings rest, Map<Dial, Double> all) {
  private static final double ASKS_PER_S = 20;
  private static final double ASKS_AT_ONCE = 200;
  private static final double SILENT_S = 30;

  /**
   * @throws haetae.world.InvalidValue if one is out of its range, or two do not fit each other
   */
  public Values {
    Map<Dial, Double> copy = new EnumMap<>(all);
    for (Dial dial : Dial.values()) {
      dial.check(copy.getOrDefault(dial, Double.NaN));
    }
    all = Map.copyOf(copy);
    warning(rest, all);
  }

  /** What the file of settings says; what it does not name has its built-in value. */
  public static Values of(WarningSettings warning, int keepDays, double mostGiB) {
    Map<Dial, Double> all = new EnumMap<>(Dial.class);
    all.put(Dial.WATCH_KMA, (double) warning.watchKma());
    all.put(Dial.ALERT_KMA, (double) warning.alertKma());
    all.put(Dial.STRONG_KMA, (double) warning.strongKma());
    all.put(Dial.WATCH_CHANCE, warning.watchChance());
    all.put(Dial.ALERT_CHANCE, warning.alertChance());
    all.put(Dial.STRONG_CHANCE, warning.strongChance());
    all.put(Dial.LEAST_MAGNITUDE, warning.leastMagnitude());
    all.put(Dial.LEAST_STATIONS, (double) warning.leastStations());
    all.put(Dial.KEEP_DAYS, (double) keepDays);
    all.put(Dial.MOST_GIB, mostGiB);
    all.put(Dial.ASKS_PER_S, ASKS_PER_S);
    all.put(Dial.ASKS_AT_ONCE, ASKS_AT_ONCE);
    all.put(Dial.SILENT_S, SILENT_S);
    return new Values(warning, all);
  }

  /** One of them. */
  public double get(Dial dial) {
    return all.getOrDefault(dial, Double.NaN);
  }

  /**
   * The same with another value of one.
   *
   * @throws haetae.world.InvalidValue if it is out of its range, or does not fit the others
   */
  public Values with(Dial dial, double value) {
    Map<Dial, Double> next = new EnumMap<>(all);
    next.put(dial, value);
    return new Values(rest, next);
  }

  /** When people are warned. */
  public WarningSettings warning() {
    return warning(rest, all);
  }

  private static WarningSettings warning(WarningSettings rest, Map<Dial, Double> all) {
    return new WarningSettings(
        whole(all, Dial.WATCH_KMA),
        whole(all, Dial.ALERT_KMA),
        whole(all, Dial.STRONG_KMA),
        all.getOrDefault(Dial.WATCH_CHANCE, Double.NaN),
        all.getOrDefault(Dial.ALERT_CHANCE, Double.NaN),
        all.getOrDefault(Dial.STRONG_CHANCE, Double.NaN),
        all.getOrDefault(Dial.LEAST_MAGNITUDE, Double.NaN),
        whole(all, Dial.LEAST_STATIONS),
        rest.deliveryS(),
        rest.holdS(),
        rest.youngS(),
        rest.youngKm(),
        rest.tellKma(),
        rest.tellMagnitude());
  }

  private static int whole(Map<Dial, Double> all, Dial dial) {
    return (int) Math.round(all.getOrDefault(dial, Double.NaN));
  }
}
