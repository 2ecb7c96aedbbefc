package haetae.signal.simulate;

import haetae.world.data.Packet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The packets of one channel as they leave the station and arrive: cut, spoiled by the scenario's
 * faults, some lost, each late by latency and jitter, in order.
 */
final class ChannelFeed {
  private final ChannelSignal signal;
  private final TelemetrySettings telemetry;
  private final List<Injection> injections;
  private final long startNanos;
  private final long samples;
  private final int packetSamples;
  private final RandomStream random;
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private long next;
  private long lastArrival = Long.MIN_VALUE;

  ChannelFeed(Scenario scenario, ChannelSignal signal) {
    this.signal = signal;
    telemetry = scenario.telemetry();
    injections = scenario.injections().stream().filter(i -> i.covers(signal.id())).toList();
    startNanos = Packet.nanos(scenario.start());
    samples = Math.round(scenario.durationS() * signal.sampleRateHz());
    packetSamples = (int) Math.max(1, Math.round(telemetry.packetS() * signal.sampleRateHz()));
    random = new RandomStream(scenario.seed(), signal.id() + "/telemetry");
  }

  /** Whether packets may come yet; after false, none will. */
  boolean hasNext() {
    while (waiting.isEmpty() && next < samples) {
      cutNext();
    }
    return !waiting.isEmpty();
  }

  /** The next packet to arrive; call {@link #hasNext} first. */
  Delivery peek() {
    return waiting.getFirst();
  }

  Delivery take() {
    return waiting.removeFirst();
  }

  private void cutNext() {
    int count = (int) Math.min(packetSamples, samples - next);
    double[] counts = new double[count];
    signal.read(next, counts, count);
    double rate = signal.sampleRateHz();
    long start = startNanos + Math.round(next * 1e9 / rate);
    next += count;
    Packet packet = new Packet(signal.id(), start, rate, counts, count);
    double lateS = telemetry.latencyS() - telemetry.jitterS() * Math.log(1 - random.nextDouble());
    boolean lost = random.nextDouble() < telemetry.lossFraction();
    lastArrival = Math.max(lastArrival, packet.endNanos() + Math.round(lateS * 1e9));
    if (!lost) {
      spoiled(packet).forEach(p -> waiting.add(new Delivery(lastArrival, p)));
    }
  }

  private List<Packet> spoiled(Packet packet) {
    List<Packet> packets = List.of(packet);
    for (Injection injection : injections) {
      packets = packets.stream().flatMap(p -> injection.apply(p).stream()).toList();
    }
    return packets;
  }
}
