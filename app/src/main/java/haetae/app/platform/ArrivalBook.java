package haetae.app.platform;

import haetae.world.quake.QuakeVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Versions of quakes → those whose arrivals are to be told. Hundreds of arrivals with each of
 * twenty versions a second would help nobody: of each quake the newest version's, once in five
 * seconds, rarer where there are more than {@value #FEW} of them, and so in the end always the last
 * one's. Not safe for threads.
 */
final class ArrivalBook {
  static final Duration EVERY = Duration.ofSeconds(5);

  /** With ten times as many they are told a tenth as often. */
  private static final int FEW = 500;

  private final Map<String, QuakeVersion> waiting = new LinkedHashMap<>();
  private final Map<String, Instant> told = new HashMap<>();

  /** Takes a version as it was published. */
  void take(QuakeVersion version, Instant now) {
    waiting.put(version.id(), version);
    told.putIfAbsent(version.id(), now);
  }

  /** Those whose turn it is. */
  List<QuakeVersion> due(Instant now) {
    List<QuakeVersion> due = new ArrayList<>();
    told.forEach((id, at) -> {
      QuakeVersion version = waiting.get(id);
      if (version != null && !now.isBefore(at.plus(every(version)))) {
        due.add(version);
      }
    });
    for (QuakeVersion version : due) {
      waiting.remove(version.id());
      told.put(version.id(), now);
    }
    told.entrySet()
        .removeIf(entry ->
            !waiting.containsKey(entry.getKey()) && now.isAfter(entry.getValue().plus(EVERY)));
    return due;
  }

  private static Duration every(QuakeVersion version) {
    return EVERY.multipliedBy(Math.max(1, version.origin().arrivals().size() / FEW));
  }

  /** All that have not had their turn, at the end. */
  List<QuakeVersion> rest() {
    List<QuakeVersion> rest = List.copyOf(waiting.values());
    waiting.clear();
    return rest;
  }
}
