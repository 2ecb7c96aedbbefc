package haetae.response.alert;

import haetae.world.quake.QuakeVersion;

/**
 * Where a warning is decided: which level a district is at, from what is expected there and how
 * well the quake is known (SCIENCE section 5.4).
 */
public record WarningRule(WarningSettings settings) {
  /**
   * The level of a district, whatever was said before.
   *
   * @param forPeople what {@link #forPeople} says of the quake
   */
  public AlertLevel level(DistrictForecast forecast, boolean forPeople) {
    if (forPeople && chance(forecast, settings.strongKma()) >= settings.strongChance()) {
      return AlertLevel.STRONG;
    }
    if (forPeople && chance(forecast, settings.alertKma()) >= settings.alertChance()) {
      return AlertLevel.ALERT;
    }
    return chance(forecast, settings.watchKma()) >= settings.watchChance()
        ? AlertLevel.WATCH
        : AlertLevel.NONE;
  }

  private static double chance(DistrictForecast forecast, int kma) {
    return forecast.intensity().atLeast(kma);
  }

  /** Whether the quake is large and sure enough to speak to people. */
  public boolean forPeople(QuakeVersion quake) {
    return quake.magnitude().stream().anyMatch(m -> m.value() >= settings.leastMagnitude())
        && quake.origin().stationsUsed() >= settings.leastStations();
  }
}
