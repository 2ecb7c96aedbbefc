package haetae.app.fdsn;

import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;

/** The quakes that are known. */
@FunctionalInterface
public interface Quakes {
  /**
   * The versions of each quake, the last one last; none is empty. Quakes from outside the window
   * may be among them.
   */
  List<List<QuakeVersion>> histories(Instant from, Instant to);
}
