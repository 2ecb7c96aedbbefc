package haetae.app.sense;

import haetae.world.data.Observation;
import haetae.world.data.Packet;
import java.util.concurrent.CompletableFuture;

/**
 * Where the sensing doors hand over what has come in. Safe for threads; returns at once and never
 * waits for a disk, a database or the flow.
 */
public interface Intake {
  /**
   * Takes samples. The flow sees them at once; the archive writes them behind it.
   *
   * @param packet owned by the intake from now on
   * @param door where they came in, for counting: {@code seedlink}, {@code mqtt}, {@code udp},
   *     {@code http}
   * @return done when the samples will survive the death of this process: only then may a door
   *     acknowledge them to the sender. Failed where the archive could not keep them.
   */
  CompletableFuture<Void> samples(Packet packet, String door);

  /**
   * Takes samples for the archive alone: their time is not to be trusted.
   *
   * @return as of {@link #samples}
   */
  CompletableFuture<Void> kept(Packet packet, String door);

  /**
   * Takes a value of an ordinary sensor.
   *
   * @return as of {@link #samples}
   */
  CompletableFuture<Void> observation(Observation observation, String door);
}
