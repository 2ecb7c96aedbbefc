package haetae.app.shakemap;

import haetae.hazard.shaking.ObservedPlace;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects observed places; each id counts once. */
final class StationBook {
  private static final int MOST = 200_000;

  private final Map<String, ObservedPlace> places = new LinkedHashMap<>();
  private final Map<String, String> whereFirst = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Adds a place of one file. The same once more is passed over with a note; the same id with other
   * contents is refused.
   */
  void add(String where, ObservedPlace place) {
    ObservedPlace known = places.get(place.id());
    if (known == null) {
      put(where, place);
    } else if (known.equals(place)) {
      notes.add(
          where + ": station " + place.id() + " stands twice with the same values; used once");
    } else {
      throw new InvalidValue(
          where
              + ": station "
              + place.id()
              + " stands here and at "
              + whereFirst.get(place.id())
              + " with other values; expected each station once");
    }
  }

  /** Adds a place of a further file; a known id keeps its first contents, with a note. */
  void addUnlessKnown(String file, ObservedPlace place) {
    if (places.containsKey(place.id())) {
      notes.add(file + ": station " + place.id() + " is known from an earlier file; that one used");
    } else {
      put(file, place);
    }
  }

  private void put(String where, ObservedPlace place) {
    if (places.size() == MOST) {
      throw new InvalidValue(where + ": more than " + MOST + " stations; expected fewer");
    }
    places.put(place.id(), place);
    whereFirst.put(place.id(), where);
  }

  void note(String note) {
    notes.add(note);
  }

  List<ObservedPlace> places() {
    return List.copyOf(places.values());
  }

  List<String> notes() {
    return notes;
  }

  /** Network and code with one dot between, whether or not the code already has the network. */
  static String id(String network, String code) {
    return network.isEmpty() || code.startsWith(network + ".") ? code : network + "." + code;
  }
}
