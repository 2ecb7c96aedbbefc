package haetae.store.city.osm;

import java.util.ArrayList;
import java.util.List;

/** What belongs to a relation: ways that form its rings, and a node that stands for it. */
final class Members {
  private final LongList ways = new LongList();
  private final List<String> roles = new ArrayList<>();

  /** Takes a member; only ways are kept. */
  void add(OsmKind kind, long id, String role) {
    if (kind == OsmKind.WAY) {
      ways.add(id);
      roles.add(role);
    }
  }

  int size() {
    return ways.size();
  }

  long way(int i) {
    return ways.get(i);
  }

  /** Whether way i is part of an outline or hole: its role is outer, inner or not said. */
  boolean isRing(int i) {
    String role = roles.get(i);
    return role.isEmpty() || role.equals("outer") || role.equals("inner");
  }

  /** Whether way i is part of a hole. */
  boolean isHole(int i) {
    return roles.get(i).equals("inner");
  }
}
