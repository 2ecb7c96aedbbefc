package haetae.app.fdsn;

import haetae.world.quake.QuakeVersion;
import java.util.List;

/** The quakes that are known. */
@FunctionalInterface
public interface Quakes {
  /** The versions of each quake, the last one last; none is empty. */
  List<List<QuakeVersion>> histories();
}
