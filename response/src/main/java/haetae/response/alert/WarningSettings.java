package haetae.response.alert;

import haetae.world.Check;

/**
 * When people are warned (SCIENCE section 5.4). Design choices that hold for every region; national
 * warnings are not made here.
 *
 * @param watchKma class of KMA that is watched for, 2 to 10
 * @param alertKma class of KMA people are warned of, 2 to 10
 * @param strongKma class of KMA at which plants trip, 2 to 10
 * @param watchChance least chance of {@code watchKma} or more, 0.01 to 0.99
 * @param alertChance least chance of {@code alertKma} or more, 0.01 to 0.99
 * @param strongChance least chance of {@code strongKma} or more, 0.01 to 0.99
 * @param leastMagnitude people are not warned of smaller quakes, 2 to 7
 * @param leastStations people are not warned on the word of fewer stations, 1 to 20
 * @param deliveryS seconds from the decision until people read it, taken off the time that is left,
 *     0 to 60 s
 * @param holdS for so long a level is not lowered, 0 to 60 s
 * @param youngS for so long after the first version only near districts are warned, 0 to 60 s
 * @param youngKm what near means then, 10 to 1,000 km
 * @param tellKma a change of the class by this much is told, 0.1 to 3
 * @param tellMagnitude a change of the magnitude by this much is told, 0.1 to 2
 */
public record WarningSettings(
    int watchKma,
    int alertKma,
    int strongKma,
    double watchChance,
    double alertChance,
    double strongChance,
    double leastMagnitude,
    int leastStations,
    double deliveryS,
    double holdS,
    double youngS,
    double youngKm,
    double tellKma,
    double tellMagnitude) {
  /** IV, V, VI with chances 0.5, 0.5, 0.3; M 4.0, three stations; 1 s to people. */
  public static final WarningSettings DEFAULT =
      new WarningSettings(4, 5, 6, 0.5, 0.5, 0.3, 4.0, 3, 1.0, 10, 5, 100, 0.5, 0.3);

  public WarningSettings {
    Check.inRange("watchKma", watchKma, 2, 10, "");
    Check.inRange("alertKma", alertKma, watchKma, 10, "");
    Check.inRange("strongKma", strongKma, alertKma, 10, "");
    Check.inRange("watchChance", watchChance, 0.01, 0.99, "");
    Check.inRange("alertChance", alertChance, 0.01, 0.99, "");
    Check.inRange("strongChance", strongChance, 0.01, 0.99, "");
    Check.inRange("leastMagnitude", leastMagnitude, 2, 7, "");
    Check.inRange("leastStations", leastStations, 1, 20, "stations");
    Check.inRange("deliveryS", deliveryS, 0, 60, "s");
    Check.inRange("holdS", holdS, 0, 60, "s");
    Check.inRange("youngS", youngS, 0, 60, "s");
    Check.inRange("youngKm", youngKm, 10, 1000, "km");
    Check.inRange("tellKma", tellKma, 0.1, 3, "");
    Check.inRange("tellMagnitude", tellMagnitude, 0.1, 2, "");
  }
}
