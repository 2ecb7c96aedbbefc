package haetae.app.replay;

import haetae.world.quake.QuakeVersion;
import java.util.List;

/** All versions of one quake, first to last; at least one. */
public record EventHistory(String id, List<QuakeVersion> versions) {
  public EventHistory {
    versions = List.copyOf(versions);
  }

  /** The last version: the final word of this run. */
  public QuakeVersion last() {
    return versions.getLast();
  }
}
