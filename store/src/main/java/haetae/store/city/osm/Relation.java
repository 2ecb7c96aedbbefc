package haetae.store.city.osm;

import java.util.Map;

/** An area of a map made of ways. */
record Relation(long id, Members members, Map<String, String> tags) {}
