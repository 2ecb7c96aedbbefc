package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.util.List;

/**
 * A station of a scenario.
 *
 * @param vs30Mps mean S velocity of the upper 30 m, m/s; 760 is rock without amplification
 * @param components letters of the components recorded, such as {@code ZNE} or {@code Z}
 * @param alive false where the sensor only writes its offset
 */
public record SimulatedStation(
    StationId id,
    GeoPoint place,
    double elevationM,
    double vs30Mps,
    List<SimulatedInstrument> instruments,
    String components,
    boolean alive) {
  public SimulatedStation {
    instruments = List.copyOf(instruments);
    Check.inRange("vs30Mps", vs30Mps, 100, 3000, "m/s");
    if (!components.matches("[ZNE]{1,3}")) {
      throw new InvalidValue(
          "components of " + id + " is \"" + components + "\"; expected letters of ZNE");
    }
    long kinds = instruments.stream().map(SimulatedInstrument::kind).distinct().count();
    if (instruments.isEmpty() || kinds < instruments.size()) {
      throw new InvalidValue(
          "instruments of "
              + id
              + " are "
              + kinds
              + " kinds in "
              + instruments.size()
              + "; expected one or more, each of another kind");
    }
  }

  /** A station on rock with all three components. */
  public static SimulatedStation of(StationId id, GeoPoint place, SimulatedInstrument instrument) {
    return new SimulatedStation(id, place, 0, 760, List.of(instrument), "ZNE", true);
  }

  /** Identifier of one of its channels; {@code direction} is Z, N or E. */
  ChannelId channel(SimulatedInstrument instrument, char direction) {
    return new ChannelId(id, "", instrument.kind().channelPrefix() + direction);
  }
}
