package haetae.app.api.part;

import haetae.world.data.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What ordinary sensors have said. */
public interface ObservationBook {
  /**
   * Values of a stretch of time, oldest first.
   *
   * @param devices only of those whose ids it takes
   * @param quantity only of this one
   * @param most so many at most
   */
  List<Observation> find(
      Predicate<String> devices, Optional<String> quantity, Instant from, Instant to, int most);

  /** The facility that a device belongs to; empty if it is the city's, or nobody's any more. */
  String plant(String device);
}
