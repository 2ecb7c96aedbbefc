package haetae.app.sense.device;

import haetae.app.sense.Intake;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An intake that remembers what came, and answers as it is told. */
public final class RememberingIntake implements Intake {
  public final List<Packet> used = new CopyOnWriteArrayList<>();
  public final List<Packet> kept = new CopyOnWriteArrayList<>();
  public final List<Observation> observations = new CopyOnWriteArrayList<>();

  /** Given to whoever hands something over. */
  public volatile CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);

  @Override
  public CompletableFuture<Void> samples(Packet packet, String door) {
    used.add(packet);
    return answer;
  }

  @Override
  public CompletableFuture<Void> kept(Packet packet, String door) {
    kept.add(packet);
    return answer;
  }

  @Override
  public CompletableFuture<Void> observation(Observation observation, String door) {
    observations.add(observation);
    return answer;
  }
}
