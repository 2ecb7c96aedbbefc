package haetae.signal.pick;

import haetae.signal.stream.Health;
import haetae.world.data.Packet;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The memory of one station: its channels, grouped into instruments. */
public final class StationWatch {
  private final Map<ChannelId, ChannelWatch> channels = new TreeMap<>();
  private final Map<String, InstrumentWatch> instruments = new TreeMap<>();
  private ChannelWatch[] everyChannel = {}; // in the order of the maps, which ticks need not walk
  private InstrumentWatch[] everyInstrument = {};
  private long toldUntilNanos = Long.MIN_VALUE;
  private long toldSinceNanos;
  private long toldGaps;
  private @Nullable Health toldHealth;
  private @Nullable Inventory known; // that the channels were opened with

  StationWatch() {}

  void accept(Packet packet, Inventory inventory, PickSettings settings) {
    if (inventory != known) { // it is another object when something in it has changed
      closeChanged(inventory, Packet.instant(packet.startNanos()));
      known = inventory;
    }
    ChannelWatch channel = channels.get(packet.channel());
    if (channel == null) {
      channel = open(packet, inventory, settings);
      list();
    }
    channel.accept(packet);
  }

  private void list() {
    everyChannel = channels.values().toArray(ChannelWatch[]::new);
    everyInstrument = instruments.values().toArray(InstrumentWatch[]::new);
  }

  /** Channels whose metadata are others now begin anew, and with them their instrument. */
  private void closeChanged(Inventory inventory, Instant at) {
    List<String> changed =
        channels.entrySet().stream()
            .filter(e -> !e.getValue().metadata().equals(inventory.find(e.getKey(), at)))
            .map(e -> e.getKey().instrument())
            .toList();
    channels.keySet().removeIf(id -> changed.contains(id.instrument()));
    instruments.keySet().removeAll(changed);
    list();
  }

  private ChannelWatch open(Packet packet, Inventory inventory, PickSettings settings) {
    ChannelId id = packet.channel();
    Optional<Channel> known = inventory.find(id, Packet.instant(packet.startNanos()));
    ChannelWatch channel = new ChannelWatch(id, known, settings);
    channels.put(id, channel);
    String instrument = id.instrument();
    if (known.map(Channel::vertical).orElse(id.direction() == 'Z')) {
      InstrumentWatch watch = new InstrumentWatch(channel, settings);
      instruments.put(instrument, watch);
      channels.forEach((other, c) -> {
        if (other.instrument().equals(instrument) && c != watch.vertical()) {
          watch.add(c);
        }
      });
    } else {
      InstrumentWatch watch = instruments.get(instrument);
      if (watch != null) {
        watch.add(channel);
      }
    }
    return channel;
  }

  void onTime(Instant now, Consumer<? super StationReport> out) {
    long nowNanos = Packet.nanos(now);
    for (ChannelWatch channel : everyChannel) {
      channel.stream().onTime(nowNanos);
    }
    for (InstrumentWatch instrument : everyInstrument) {
      instrument.onTime(now, out);
    }
    report(now, nowNanos, out);
  }

  private void report(Instant now, long nowNanos, Consumer<? super StationReport> out) {
    InstrumentWatch best = null;
    Health health = null;
    for (InstrumentWatch instrument : everyInstrument) {
      Health own = instrument.health(nowNanos);
      if (health == null || own.level().compareTo(health.level()) < 0) {
        best = instrument;
        health = own;
      }
    }
    if (best == null || health == null || best.vertical().raw().end() == 0) {
      return;
    }
    long untilNanos = best.vertical().timeNanos(best.vertical().raw().end());
    long sinceNanos = best.listeningSinceNanos(nowNanos);
    long gaps = gaps();
    if (untilNanos == toldUntilNanos
        && sinceNanos == toldSinceNanos
        && gaps == toldGaps
        && health.equals(toldHealth)) {
      return; // told already: most ticks bring a station nothing new
    }
    toldUntilNanos = untilNanos;
    toldSinceNanos = sinceNanos;
    toldGaps = gaps;
    toldHealth = health;
    Instant since = sinceNanos == Long.MAX_VALUE ? Instant.MAX : Packet.instant(sinceNanos);
    out.accept(
        new StationReport.Heard(
            best.id().station(), Packet.instant(untilNanos), since, health, gaps, now));
  }

  private long gaps() {
    long gaps = 0;
    for (ChannelWatch channel : everyChannel) {
      gaps += channel.stream().counts().gaps();
    }
    return gaps;
  }

  /** Every channel seen so far. */
  Map<ChannelId, ChannelWatch> channels() {
    return channels;
  }
}
