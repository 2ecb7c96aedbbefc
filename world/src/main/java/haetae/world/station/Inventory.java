package haetae.world.station;

import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All channels that are known, by identifier and epoch. Immutable. */
public final class Inventory {
  private final Map<ChannelId, List<Channel>> epochs;
  private final Map<StationId, GeoPoint> places;

  public Inventory(Collection<Channel> channels) {
    Map<ChannelId, List<Channel>> byId = new TreeMap<>();
    Map<StationId, GeoPoint> byStation = new TreeMap<>();
    for (Channel channel : channels) {
      byId.computeIfAbsent(channel.id(), id -> new ArrayList<>()).add(channel);
      byStation.putIfAbsent(channel.id().station(), channel.place());
    }
    epochs = Collections.unmodifiableMap(byId);
    places = Collections.unmodifiableMap(byStation);
  }

  /** The epoch of a channel that covers the instant. */
  public Optional<Channel> find(ChannelId id, Instant time) {
    return epochs.getOrDefault(id, List.of()).stream().filter(c -> c.coversTime(time)).findFirst();
  }

  /** Where a station stands. */
  public Optional<GeoPoint> findPlace(StationId id) {
    return Optional.ofNullable(places.get(id));
  }

  /** Every station, in order of its code. */
  public Map<StationId, GeoPoint> places() {
    return places;
  }

  /** Every channel epoch, in order of channel code. */
  public List<Channel> listChannels() {
    return epochs.values().stream().flatMap(List::stream).toList();
  }
}
