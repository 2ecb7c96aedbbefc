package haetae.app.drill;

import haetae.app.scenario.Inject;
import haetae.signal.simulate.Delivery;
import haetae.signal.simulate.RandomStream;
import haetae.world.data.Packet;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Deliveries with what injects do to lines: packets lost, late, doubled. Drawn from the seed, the
 * station and the packet's time, so that all components of a station share their fate. In order of
 * arrival.
 */
final class TroubledLines implements Iterator<Delivery> {
  private final Iterator<Delivery> source;
  private final List<Line> lines;
  private final long seed;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((Waiting w) -> w.delivery.arrivalNanos())
              .thenComparingLong(w -> w.number));
  private final Map<Inject, AtomicLong> touched = new ConcurrentHashMap<>();
  private long number;
  private long readUntil = Long.MIN_VALUE;

  private record Waiting(long number, Delivery delivery) {}

  /** An inject with its number, its time and its stations ready for looking up. */
  private record Line(int number, Inject inject, long from, long to, Set<StationId> stations) {}

  /**
   * @param source in order of arrival
   * @param start first sample of the scenario
   */
  TroubledLines(Iterator<Delivery> source, List<Inject> injects, Instant start, long seed) {
    this.source = source;
    this.seed = seed;
    long begin = Packet.nanos(start);
    lines =
        injects.stream()
            .filter(Inject.OfStations.class::isInstance)
            .map(inject ->
                new Line(
                    injects.indexOf(inject),
                    inject,
                    begin + Math.round(inject.atS() * 1e9),
                    begin + Math.round((inject.atS() + inject.forS()) * 1e9),
                    Set.copyOf(inject.stations())))
            .toList();
  }

  @Override
  public boolean hasNext() {
    fill();
    return !waiting.isEmpty();
  }

  @Override
  public Delivery next() {
    fill();
    Waiting next = waiting.poll();
    if (next == null) {
      throw new NoSuchElementException("all packets have been delivered");
    }
    return next.delivery;
  }

  /** Reads on until nothing that is still to come can arrive before what waits. */
  private void fill() {
    while (source.hasNext()
        && (waiting.isEmpty() || waiting.peek().delivery.arrivalNanos() > readUntil)) {
      Delivery delivery = source.next();
      readUntil = delivery.arrivalNanos();
      take(delivery);
    }
  }

  private void take(Delivery delivery) {
    long arrival = delivery.arrivalNanos();
    Packet packet = delivery.packet();
    long again = -1;
    for (Line line : lines) {
      if (!hit(line, packet)) {
        continue;
      }
      switch (line.inject) {
        case Inject.PacketLoss _ -> {
          count(line.inject);
          return;
        }
        case Inject.LatePackets late -> arrival += Math.round(late.lateS() * 1e9);
        case Inject.DuplicatePackets twice -> again = Math.round(twice.afterS() * 1e9);
        default -> {}
      }
      count(line.inject);
    }
    add(new Delivery(arrival, packet));
    if (again >= 0) {
      add(new Delivery(arrival + again, packet));
    }
  }

  private void add(Delivery delivery) {
    waiting.add(new Waiting(number++, delivery));
  }

  private boolean hit(Line line, Packet packet) {
    if (packet.startNanos() < line.from
        || packet.startNanos() >= line.to
        || !line.stations.contains(packet.channel().station())) {
      return false;
    }
    String purpose = "inject/" + line.number + "/" + packet.channel().station();
    long millis = Math.floorDiv(packet.startNanos(), 1_000_000);
    return new RandomStream(seed, purpose, millis).nextDouble() < share(line.inject);
  }

  private static double share(Inject inject) {
    return switch (inject) {
      case Inject.PacketLoss loss -> loss.share();
      case Inject.LatePackets late -> late.share();
      case Inject.DuplicatePackets twice -> twice.share();
      default -> 0;
    };
  }

  private void count(Inject inject) {
    touched.computeIfAbsent(inject, _ -> new AtomicLong()).incrementAndGet();
  }

  /** Packets an inject has lost, delayed or doubled so far. */
  long touched(Inject inject) {
    AtomicLong count = touched.get(inject);
    return count == null ? 0 : count.get();
  }
}
