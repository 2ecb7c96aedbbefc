package haetae.store.city.osm;

import haetae.store.city.table.Row;
import haetae.world.city.FacilityKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which things of a map a city asks for. */
final class Selection {
  private static final Set<String> NO_ROADS =
      Set.of(
          "proposed",
          "construction",
          "planned",
          "abandoned",
          "razed",
          "platform",
          "rest_area",
          "services",
          "elevator",
          "corridor",
          "no");
  private static final Set<String> POWER_LINES = Set.of("line", "cable", "minor_line");
  private static final Set<String> AREA_TYPES = Set.of("multipolygon", "boundary");

  private final List<TagRule<FacilityKind>> facilities;

  Selection(Optional<Path> rules) {
    facilities = RuleTable.read(rules, "facilities.csv", 3, Selection::kind);
  }

  private static TagRule<FacilityKind> kind(Row row) {
    return TagRule.of(row, FacilityKind::parse);
  }

  /** The kind of facility the tags speak of. */
  Optional<TagRule<FacilityKind>> facility(Map<String, String> tags) {
    return tags.isEmpty() ? Optional.empty() : TagRule.first(facilities, tags);
  }

  static boolean isRoad(Map<String, String> tags) {
    String highway = tags.get("highway");
    return highway != null && !NO_ROADS.contains(highway) && !isYes(tags, "area");
  }

  static boolean isPowerLine(Map<String, String> tags) {
    return POWER_LINES.contains(tags.getOrDefault("power", ""));
  }

  static boolean isDistrict(Map<String, String> tags) {
    return "administrative".equals(tags.get("boundary")) && level(tags) > 0;
  }

  /** {@code admin_level}; 0 where none is said. */
  static int level(Map<String, String> tags) {
    String level = tags.getOrDefault("admin_level", "");
    return level.matches("\\d{1,2}") ? Integer.parseInt(level) : 0;
  }

  static boolean isYes(Map<String, String> tags, String key) {
    return tags.getOrDefault(key, "no").equals("yes");
  }

  boolean wantsWay(Map<String, String> tags) {
    return !tags.isEmpty()
        && (BuildingRules.isBuilding(tags)
            || isRoad(tags)
            || isPowerLine(tags)
            || facility(tags).isPresent());
  }

  /** Whether a relation is an area that is a building, district or facility. */
  boolean wantsArea(Map<String, String> tags) {
    return AREA_TYPES.contains(tags.getOrDefault("type", ""))
        && (BuildingRules.isBuilding(tags) || isDistrict(tags) || facility(tags).isPresent());
  }
}
