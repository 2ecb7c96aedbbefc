package haetae.hazard.motion;

import haetae.world.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names that OpenQuake's engine has for the models of the NGA-West2 project, turned into ours:
 * {@code BooreEtAl2014HighQ} is {@code BSSA14-HighQ-NoBasin}. The class names are from memory of
 * its documentation, not verified; parts behind the first may stand in any order.
 *
 * <p>OpenQuake's plain {@code BooreEtAl2014} has no basin term; ours, {@code BSSA14}, has
 * California's where Z1.0 is known.
 */
final class OpenQuakeNames {
  private static final Map<String, String> FAMILIES = new LinkedHashMap<>();
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    FAMILIES.put("abrahamsonetal2014", "ASK14");
    FAMILIES.put("booreetal2014", "BSSA14");
    FAMILIES.put("campbellbozorgnia2014", "CB14");
    FAMILIES.put("chiouyoungs2014", "CY14");
    PARTS.put("regtwn", "Taiwan");
    PARTS.put("regchn", "China");
    PARTS.put("regjpn", "Japan");
    PARTS.put("highq", "HighQ");
    PARTS.put("lowq", "LowQ");
    PARTS.put("californiabasin", "CaliforniaBasin");
    PARTS.put("japanbasin", "JapanBasin");
    PARTS.put("japansite", "JapanSite");
    PARTS.put("nosof", "NoSOF");
    PARTS.put("italy", "Italy");
    PARTS.put("japan", "Japan");
    PARTS.put("wenchuan", "Wenchuan");
    PARTS.put("california", "California");
  }

  private OpenQuakeNames() {}

  /**
   * Our name of a model that OpenQuake calls so; empty if the name begins as none of its families.
   *
   * @throws InvalidValue if the family is known but not the variant
   */
  static Optional<String> find(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
      if (key.startsWith(family.getKey())) {
        return Optional.of(
            variant(family.getValue(), key.substring(family.getKey().length()), name));
      }
    }
    return Optional.empty();
  }

  private static String variant(String family, String parts, String name) {
    StringBuilder ours = new StringBuilder(family);
    boolean basin = false;
    String rest = parts;
    for (String part : new String[] {"highq", "lowq", "californiabasin", "japanbasin"}) {
      if (family.equals("BSSA14") && rest.contains(part)) {
        rest = rest.replaceFirst(part, "");
        boolean california = part.equals("californiabasin");
        ours.append(california ? "" : "-" + PARTS.get(part));
        basin |= part.endsWith("basin");
      }
    }
    ours.append(family.equals("BSSA14") && !basin ? "-NoBasin" : "");
    while (!rest.isEmpty()) {
      String left = rest;
      String part =
          PARTS.keySet().stream()
              .filter(left::startsWith)
              .findFirst()
              .orElseThrow(() -> unsupported(name));
      ours.append(part.equals("california") ? "" : "-" + PARTS.get(part));
      rest = rest.substring(part.length());
    }
    return ours.toString();
  }

  static InvalidValue unsupported(String name) {
    String why =
        name.toLowerCase(Locale.ROOT).contains("nearfault")
            ? "the directivity term is not part of CY14 here"
            : "this variant is not part of the models here";
    return new InvalidValue(
        "no ground-motion model '"
            + name
            + "': "
            + why
            + "; expected one of "
            + String.join(", ", GroundMotionModels.names()));
  }
}
