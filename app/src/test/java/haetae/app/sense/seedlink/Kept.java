package haetae.app.sense.seedlink;

import haetae.app.sense.Intake;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An intake that remembers. */
final class Kept implements Intake {
  private final List<Packet> packets = new ArrayList<>();

  @Override
  public synchronized CompletableFuture<Void> samples(Packet packet, String door) {
    packets.add(packet);
    notifyAll();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> kept(Packet packet, String door) {
    return samples(packet, door);
  }

  @Override
  public CompletableFuture<Void> observation(Observation observation, String door) {
    return CompletableFuture.completedFuture(null);
  }

  synchronized List<Packet> packets() {
    return List.copyOf(packets);
  }

  /** Waits until so many packets have come. */
  synchronized List<Packet> await(int count) throws InterruptedException {
    long until = System.nanoTime() + 15_000_000_000L;
    while (packets.size() < count) {
      long leftMs = (until - System.nanoTime()) / 1_000_000;
      if (leftMs <= 0) {
        throw new AssertionError("got " + packets.size() + " packets, expected " + count);
      }
      wait(leftMs);
    }
    return List.copyOf(packets);
  }
}
