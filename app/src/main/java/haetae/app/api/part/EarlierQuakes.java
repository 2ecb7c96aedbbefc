package haetae.app.api.part;

import java.time.Instant;
import java.util.List;

/** Quakes of any time, also those that the present situation no longer holds. */
@FunctionalInterface
public interface EarlierQuakes {
  /**
   * Bodies of the newest version of each quake by origin time, as the journal has them; those taken
   * back are not among them.
   *
   * @return newest first; none while they cannot be had
   */
  List<String> newest(Instant from, Instant to);
}
