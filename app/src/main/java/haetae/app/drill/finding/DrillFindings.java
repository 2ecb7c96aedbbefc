package haetae.app.drill.finding;

import haetae.world.city.LocalName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that an exercise has shown.
 *
 * @param scenario its names
 * @param id of the scenario
 * @param city that was warned
 * @param zone of the city
 * @param start first sample of the scenario, as it was played
 * @param stations that took part
 * @param packets sent through the doors
 * @param quakes of the scenario that a city should know of, in order of time
 * @param wrong events without an earthquake
 * @param injects in order of time
 */
public record DrillFindings(
    LocalName scenario,
    String id,
    LocalName city,
    ZoneId zone,
    Instant start,
    int stations,
    long packets,
    List<QuakeFinding> quakes,
    List<FalseFinding> wrong,
    List<InjectFinding> injects) {
  public DrillFindings {
    quakes = List.copyOf(quakes);
    wrong = List.copyOf(wrong);
    injects = List.copyOf(injects);
  }
}
