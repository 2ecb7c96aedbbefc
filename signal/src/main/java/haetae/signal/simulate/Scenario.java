package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is needed to make the records of an imagined situation.
 *
 * @param id short name, such as {@code pohang-2017}
 * @param seed of every random number
 * @param start time of the first sample
 * @param durationS length of every record, s
 * @param centre middle of the region
 * @param velocityModel name of the layered model that gives the travel times
 * @param scatter spread of amplitudes
 * @param quakes in any order; may be empty
 * @param injections faults of sensors and telemetry
 */
public record Scenario(
    String id,
    String nameKo,
    String nameEn,
    long seed,
    Instant start,
    double durationS,
    GeoPoint centre,
    String velocityModel,
    SourceRegion region,
    Scatter scatter,
    List<SimulatedQuake> quakes,
    List<SimulatedStation> stations,
    TelemetrySettings telemetry,
    List<Injection> injections) {
  public Scenario {
    Check.notBlank("id", id);
    Check.inRange("durationS", durationS, 1, 1e7, "s");
    quakes = List.copyOf(quakes);
    stations = List.copyOf(stations);
    injections = List.copyOf(injections);
    if (stations.isEmpty()) {
      throw new InvalidValue("scenario " + id + " has no stations; expected at least one");
    }
    Set<StationId> seen = new HashSet<>();
    for (SimulatedStation station : stations) {
      if (!seen.add(station.id())) {
        throw new InvalidValue("scenario " + id + " has station " + station.id() + " twice");
      }
    }
    Set<String> quakeIds = new HashSet<>();
    for (SimulatedQuake quake : quakes) {
      if (!quakeIds.add(quake.id())) {
        throw new InvalidValue("scenario " + id + " has quake " + quake.id() + " twice");
      }
    }
  }
}
