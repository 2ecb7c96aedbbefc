package haetae.store.city.osm;

import java.util.Map;

/** Takes the things of a map in the order of the file. Arrays are used again by the giver. */
interface OsmSink {
  /** A point. */
  default void node(long id, double latDeg, double lonDeg, Map<String, String> tags) {}

  /** A line or ring of {@code count} nodes. */
  default void way(long id, long[] nodes, int count, Map<String, String> tags) {}

  /** Things that belong together. */
  default void relation(long id, Members members, Map<String, String> tags) {}
}
