package haetae.app.shakemap;

import haetae.hazard.shaking.Observation;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The components of one station, of which the largest horizontal value counts per measure. SCIENCE2
 * section 23.4: horizontal are names that end in N or E, or are UNK, H1, H2, DERIVED; 1 and 2 where
 * the station has 1, 2 and Z and nothing else.
 */
final class Components {
  private static final Set<String> HORIZONTAL = Set.of("UNK", "H1", "H2", "DERIVED");

  private final Map<String, List<Amplitude>> byName = new TreeMap<>();

  void add(String component, Amplitude amplitude) {
    byName
        .computeIfAbsent(component.toUpperCase(Locale.ROOT), k -> new ArrayList<>())
        .add(amplitude);
  }

  /** One observation per measure. */
  List<Observation> observations() {
    Map<IntensityMeasure, Amplitude> largest = new TreeMap<>();
    boolean triple = isTriple();
    byName.forEach((name, amplitudes) -> {
      if (isHorizontal(name, triple)) {
        for (Amplitude a : amplitudes) {
          largest.merge(a.measure(), a, (x, y) -> y.lnValue() > x.lnValue() ? y : x);
        }
      }
    });
    return largest.values().stream()
        .map(a -> new Observation(a.measure(), a.lnValue(), a.lnSigma(), false))
        .toList();
  }

  private boolean isTriple() {
    StringBuilder ends = new StringBuilder();
    byName.keySet().forEach(name -> ends.append(name.charAt(name.length() - 1)));
    return ends.chars()
        .sorted()
        .mapToObj(Character::toString)
        .reduce("", String::concat)
        .equals("12Z");
  }

  private static boolean isHorizontal(String name, boolean triple) {
    return HORIZONTAL.contains(name)
        || name.endsWith("N")
        || name.endsWith("E")
        || (triple && !name.endsWith("Z"));
  }
}
