package haetae.store.city.osm;

import java.io.IOException;
import java.util.Set;

/** A map that can be read several times. */
interface OsmSource {
  /**
   * Gives everything of the wanted kinds to the sink.
   *
   * @throws haetae.world.InvalidValue if the file cannot be read to its end
   */
  void read(Set<OsmKind> wanted, OsmSink sink) throws IOException;
}
