package haetae.app.drill;

import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.signal.simulate.Delivery;
import haetae.world.data.Packet;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays deliveries of a network at the speed of the world, each packet when it arrives: of the
 * city's sensors through the broker, of stations through a SeedLink server.
 */
final class Player implements AutoCloseable {
  private final Iterator<Delivery> deliveries;
  private final SeedLinkServer server;
  private final Sensors sensors;
  private final Duration shift;
  private final AtomicLong sent = new AtomicLong();
  private final Thread thread;
  private volatile boolean ended;

  /**
   * @param deliveries in order of arrival
   * @param shift from the times of the scenario to those of today
   */
  Player(Iterator<Delivery> deliveries, SeedLinkServer server, Sensors sensors, Duration shift) {
    this.deliveries = deliveries;
    this.sensors = sensors;
    this.shift = shift;
    this.server = server;
    thread = Thread.ofPlatform().name("haetae-player").daemon(true).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (deliveries.hasNext()) {
        Delivery delivery = deliveries.next();
        Instant due = Packet.instant(delivery.arrivalNanos()).plus(shift);
        Duration wait = Duration.between(Instant.now(), due);
        if (wait.isPositive()) {
          Thread.sleep(wait);
        }
        Packet packet = shifted(delivery.packet());
        if (!sensors.send(packet)) {
          server.offer(packet);
        }
        sent.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
    }
  }

  private Packet shifted(Packet packet) {
    return new Packet(
        packet.channel(),
        packet.startNanos() + shift.toNanos(),
        packet.sampleRateHz(),
        packet.array(),
        packet.count());
  }

  /** Packets sent. */
  long sent() {
    return sent.get();
  }

  /** Whether the last packet has been sent. */
  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
