package haetae.app.api.part;

import haetae.app.security.Principal;
import java.time.Duration;
import java.util.Optional;

/** How often somebody may ask. */
@FunctionalInterface
public interface Admission {
  /**
   * Counts a request.
   *
   * @return empty if it may go on, else after how long it may come again
   */
  Optional<Duration> wait(Principal who, String remote);
}
