package haetae.signal.locate;

import haetae.world.quake.Phase;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Places of stations and their corrections. A correction is the median residual of a station and
 * phase, s; it is taken off the observed time. Immutable.
 */
public final class Sites {
  private final Map<StationId, Site> sites;
  private final Map<String, StationId> byCode = new HashMap<>();
  private final Map<Phase, Map<StationId, Double>> correctionsS;

  private Sites(Map<StationId, Site> sites, Map<Phase, Map<StationId, Double>> correctionsS) {
    this.sites = Map.copyOf(sites);
    this.correctionsS = correctionsS;
    for (StationId id : sites.keySet()) {
      byCode.merge(id.station(), id, (a, b) -> new StationId("?", "ambiguous"));
    }
  }

  /** Sites without corrections. */
  public static Sites of(Map<StationId, Site> sites) {
    return new Sites(sites, new EnumMap<>(Phase.class));
  }

  /** The first epoch of each station of an inventory; elevation less sensor depth. */
  public static Sites of(Inventory inventory) {
    Map<StationId, Site> sites = new HashMap<>();
    for (Channel channel : inventory.listChannels()) {
      double elevationKm = (channel.elevationM() - channel.depthM()) / 1000;
      sites.putIfAbsent(channel.id().station(), new Site(channel.place(), elevationKm));
    }
    return of(sites);
  }

  /** A copy with these corrections for one phase, s. */
  public Sites withCorrections(Phase phase, Map<StationId, Double> secondsByStation) {
    Map<Phase, Map<StationId, Double>> all = new EnumMap<>(Phase.class);
    all.putAll(correctionsS);
    all.put(phase, Map.copyOf(secondsByStation));
    return new Sites(sites, all);
  }

  /**
   * The site of a station: of the very id or, if the id has no network code, of the only station of
   * that code.
   */
  public Optional<Site> find(StationId id) {
    Site site = sites.get(id);
    if (site == null && id.network().isEmpty() && byCode.containsKey(id.station())) {
      site = sites.get(byCode.get(id.station()));
    }
    return Optional.ofNullable(site);
  }

  /** Correction of a station, s; 0 where none is known. */
  public double correctionS(StationId id, Phase phase) {
    return correctionsS.getOrDefault(phase, Map.of()).getOrDefault(id, 0.0);
  }

  /** Number of stations. */
  public int size() {
    return sites.size();
  }
}
