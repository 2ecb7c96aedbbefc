package haetae.app.api.part;

import haetae.world.data.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What ordinary sensors have said. */
@FunctionalInterface
public interface ObservationBook {
  /**
   * Values of a stretch of time, oldest first.
   *
   * @param device only of this one
   * @param quantity only of this one
   * @param most so many at most
   */
  List<Observation> find(
      Optional<String> device, Optional<String> quantity, Instant from, Instant to, int most);
}
