package haetae.app.api.part;

import haetae.world.data.Observation;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes what devices hand in over HTTP. Safe for threads. */
public interface IngestDoor {
  /**
   * Takes miniSEED records.
   *
   * @param device name of who hands in
   * @return the number of samples taken; done when they will survive the death of this process
   * @throws haetae.world.InvalidValue if the bytes are no records, or of a station that is not the
   *     device's
   */
  CompletableFuture<Long> samples(String device, byte[] records);

  /**
   * Takes values of ordinary sensors.
   *
   * @return done when they will survive the death of this process
   */
  CompletableFuture<Void> observations(String device, List<Observation> observations);
}
