package haetae.app.acceptance;

import haetae.app.replay.PacketFeed;
import haetae.app.replay.Tick;
import haetae.signal.simulate.Delivery;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.world.data.Packet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packets of a simulated network, made as they are asked for, in ticks of 0.5 s. */
final class SimulatedFeed implements PacketFeed {
  private static final long TICK_NANOS = 500_000_000L;

  private final Scenario scenario;
  private final boolean delivered;
  private final List<Source> sources = new ArrayList<>();
  private long tickNanos;
  private long samples;

  /** Packets in a row and the first of them that has not been taken. */
  private final class Source {
    final Iterator<Delivery> packets;
    @Nullable Delivery next;

    Source(Iterator<Delivery> packets) {
      this.packets = packets;
      advance();
    }

    void advance() {
      next = packets.hasNext() ? packets.next() : null;
    }

    void take(List<Packet> taken) {
      for (Delivery d = next; d != null && dueNanos(d) <= tickNanos; d = next) {
        taken.add(d.packet());
        samples += d.packet().count();
        advance();
      }
    }
  }

  private SimulatedFeed(Scenario scenario, boolean delivered) {
    this.scenario = scenario;
    this.delivered = delivered;
    this.tickNanos = Packet.nanos(scenario.start());
  }

  /** As {@code replay} cuts records: a packet comes as soon as its last sample has been taken. */
  static SimulatedFeed asRecorded(SimulatedNetwork network) {
    SimulatedFeed feed = new SimulatedFeed(network.scenario(), false);
    network.listChannels().forEach(id -> feed.sources.add(feed.new Source(network.deliveries(id))));
    return feed;
  }

  /** As the centre gets them: late by latency and jitter, channels out of step. */
  static SimulatedFeed asDelivered(SimulatedNetwork network) {
    SimulatedFeed feed = new SimulatedFeed(network.scenario(), true);
    feed.sources.add(feed.new Source(network.deliveries()));
    return feed;
  }

  private long dueNanos(Delivery delivery) {
    return delivered ? delivery.arrivalNanos() : delivery.packet().endNanos();
  }

  @Override
  public @Nullable Tick next() {
    if (sources.stream().allMatch(s -> s.next == null)) {
      return null;
    }
    tickNanos += TICK_NANOS;
    List<Packet> packets = new ArrayList<>();
    sources.forEach(s -> s.take(packets));
    return new Tick(Packet.instant(tickNanos), packets);
  }

  @Override
  public Instant start() {
    return scenario.start();
  }

  @Override
  public Instant end() {
    return scenario.start().plusNanos(Math.round(scenario.durationS() * 1e9));
  }

  /** Samples sent so far. */
  @Override
  public long samples() {
    return samples;
  }

  @Override
  public Map<String, Long> damaged() {
    return Map.of();
  }
}
