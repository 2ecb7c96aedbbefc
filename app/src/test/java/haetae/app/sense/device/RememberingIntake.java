package haetae.app.sense.device;

import haetae.app.sense.Intake;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An intake that remembers what is to be used and what is only to be kept. */
public final class RememberingIntake implements Intake {
  public final List<Packet> used = new CopyOnWriteArrayList<>();
  public final List<Packet> kept = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<Void> samples(Packet packet, String door) {
    used.add(packet);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> kept(Packet packet, String door) {
    kept.add(packet);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> observation(Observation observation, String door) {
    return CompletableFuture.completedFuture(null);
  }
}
