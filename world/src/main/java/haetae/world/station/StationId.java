package haetae.world.station;

import haetae.world.Check;

/**
 * Network and station code, such as {@code KG.PHA2}. A network code may be empty, a station code
 * not.
 */
public record StationId(String network, String station) implements Comparable<StationId> {
  public StationId {
    Check.notBlank("station code", station);
  }

  @Override
  public int compareTo(StationId other) {
    int byNetwork = network.compareTo(other.network);
    return byNetwork != 0 ? byNetwork : station.compareTo(other.station);
  }

  @Override
  public String toString() {
    return network + "." + station;
  }
}
