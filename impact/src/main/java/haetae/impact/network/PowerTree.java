package haetae.impact.network;

import haetae.world.city.GridElement;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who feeds whom: every element of the grid names the one it is fed by, so that a radial grid is a
 * forest and one way leads from a source to each element. Elements whose feeder is not in the pack
 * count as sources; a way that comes back to itself ends there. Immutable.
 */
final class PowerTree {
  private final Map<String, GridElement> elements = new LinkedHashMap<>();

  /** Listed things that can feed a facility, and where they stand in the list. */
  private final List<Integer> feeders = new ArrayList<>();

  private final Map<String, Integer> listedAt = new HashMap<>();
  private final List<Listed> listed;

  PowerTree(List<GridElement> grid, List<Listed> listed) {
    this.listed = listed;
    grid.forEach(element -> elements.put(element.id(), element));
    for (int i = 0; i < listed.size(); i++) {
      if (listed.get(i).source() == FacilityState.Source.GRID) {
        listedAt.put(listed.get(i).id(), i);
      }
    }
    boolean gridFeeds = grid.stream().anyMatch(PowerTree::feeds);
    for (int i = 0; i < listed.size(); i++) {
      if (gridFeeds ? fromGrid(listed.get(i)) : listed.get(i).usual().isSubstation()) {
        feeders.add(i);
      }
    }
  }

  private boolean fromGrid(Listed thing) {
    GridElement element = elements.get(thing.id());
    return thing.source() == FacilityState.Source.GRID && element != null && feeds(element);
  }

  private static boolean feeds(GridElement element) {
    return element.kind() == GridElement.Kind.SUBSTATION
        || element.kind() == GridElement.Kind.DISTRIBUTION;
  }

  /** The nearest substation or circuit, as its place in the list. */
  OptionalInt feeder(GeoPoint place, double farthestKm) {
    double nearestKm = farthestKm;
    OptionalInt found = OptionalInt.empty();
    for (int i : feeders) {
      double km = place.distanceKm(listed.get(i).place());
      if (km <= nearestKm && (found.isEmpty() || km < nearestKm)) {
        nearestKm = km;
        found = OptionalInt.of(i);
      }
    }
    return found;
  }

  /** The way from a feeder back to its source, as places in the list; lines do not break. */
  List<Integer> way(int feeder) {
    Listed first = listed.get(feeder);
    if (first.source() != FacilityState.Source.GRID) {
      return List.of(feeder);
    }
    List<Integer> way = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    @Nullable GridElement element = elements.get(first.id());
    while (element != null && seen.add(element.id())) {
      Integer at = listedAt.get(element.id());
      if (at != null) {
        way.add(at);
      }
      element = elements.get(element.from());
    }
    return way;
  }
}
