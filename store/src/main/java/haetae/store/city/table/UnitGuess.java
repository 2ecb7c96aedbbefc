package haetae.store.city.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses in which unit a column was written when its numbers make no sense in the right one. */
final class UnitGuess {
  /** Another unit and how many of the right one it is. */
  private record Unit(String name, double inRight) {}

  private static final Map<String, List<Unit>> LIKELY =
      Map.of(
          "m/s", List.of(new Unit("km/s", 1000), new Unit("ft/s", 0.3048)),
          "m", List.of(new Unit("km", 1000), new Unit("cm", 0.01), new Unit("mm", 0.001)),
          "mm", List.of(new Unit("m", 1000), new Unit("inches", 25.4)),
          "km", List.of(new Unit("m", 0.001)),
          "km²", List.of(new Unit("m²", 1e-6), new Unit("ha", 0.01)),
          "m²", List.of(new Unit("km²", 1e6), new Unit("cm²", 1e-4)),
          "kV", List.of(new Unit("V", 0.001), new Unit("MV", 1000)),
          "MW", List.of(new Unit("kW", 0.001), new Unit("W", 1e-6)),
          "as a share", List.of(new Unit("percent", 0.01)),
          "degrees",
              List.of(new Unit("radians", 57.29577951308232), new Unit("microdegrees", 1e-6)));

  private UnitGuess() {}

  /** The question to ask about a value outside its limits: {@code (is the column in km/s?)}. */
  static Optional<String> question(double value, Limits limits) {
    if (limits.contains(value)) {
      return Optional.empty();
    }
    return LIKELY.getOrDefault(limits.unit(), List.of()).stream()
        .filter(unit -> limits.contains(value * unit.inRight()))
        .findFirst()
        .map(unit -> " (is the column in " + unit.name() + "?)");
  }
}
