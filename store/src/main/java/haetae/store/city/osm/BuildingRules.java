package haetae.store.city.osm;

import haetae.store.city.table.Row;
import haetae.world.InvalidValue;
import haetae.world.building.Building;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tags and footprint of a building -> all that a pack asks of it. The rules are tables: uses.csv,
 * sizes.csv, structures.csv, carriers.csv, usual.csv.
 */
final class BuildingRules {
  /** What is usual for a use up to some storeys; without a use, for any. */
  private record Carrier(Optional<Use> use, double storeysUpTo, Structure structure) {
    static Carrier of(Row row) {
      Optional<Use> use =
          row.text(0).equals("*") ? Optional.empty() : Optional.of(Use.parse(row.text(0)));
      return new Carrier(use, row.number(1), Structure.parse(row.text(2)));
    }
  }

  /** What a building below some footprint is taken for. */
  private record Size(double belowM2, Use use) {}

  /** A value and the rule it came by. */
  private record By<T>(T value, String rule) {}

  private final List<TagRule<Use>> uses;
  private final List<Size> sizes;
  private final List<TagRule<Structure>> structures;
  private final List<Carrier> carriers;
  private final Map<Use, UsualBuilding> usual = new EnumMap<>(Use.class);

  /** Rules; tables in the folder replace the shipped ones of the same name. */
  BuildingRules(Optional<Path> folder) {
    uses = RuleTable.read(folder, "uses.csv", 3, row -> TagRule.of(row, Use::parse));
    sizes =
        RuleTable.read(
            folder, "sizes.csv", 2, row -> new Size(row.number(0), Use.parse(row.text(1))));
    structures =
        RuleTable.read(folder, "structures.csv", 3, row -> TagRule.of(row, Structure::parse));
    carriers = RuleTable.read(folder, "carriers.csv", 3, Carrier::of);
    for (UsualBuilding building : RuleTable.read(folder, "usual.csv", 5, UsualBuilding::of)) {
      usual.put(building.use(), building);
    }
  }

  /** Whether the tags are those of a building. */
  static boolean isBuilding(Map<String, String> tags) {
    return !tags.getOrDefault("building", "no").equals("no");
  }

  /** The building of some tags and footprint; in no district yet. */
  Building building(String id, Outline outline, Map<String, String> tags) {
    By<Use> use = use(tags, outline.areaM2());
    UsualBuilding like = usual(use.value());
    By<Integer> storeys = storeys(tags, like);
    By<Structure> structure = structure(tags, use.value(), storeys.value());
    double floorAreaM2 = Math.max(1, Math.round(outline.areaM2() * storeys.value()));
    return new Building(
        id,
        outline.centre(),
        -1,
        structure.value(),
        storeys.value(),
        StartDate.year(tags.getOrDefault("start_date", "")),
        use.value(),
        tags.getOrDefault("building:soft_storey", "no").equals("yes"),
        Optional.empty(),
        "",
        1,
        floorAreaM2,
        like.people(floorAreaM2),
        like.households(floorAreaM2),
        Double.NaN,
        known(use.rule(), storeys.rule(), structure.rule()));
  }

  private static Known known(String use, String storeys, String structure) {
    return new Known(
        Provenance.ESTIMATED,
        Attribution.TEXT
            + "; use by "
            + use
            + ", storeys by "
            + storeys
            + ", structure by "
            + structure
            + ", people by floor area");
  }

  private By<Use> use(Map<String, String> tags, double footprintM2) {
    Optional<TagRule<Use>> rule = TagRule.first(uses, tags);
    if (rule.isPresent()) {
      return new By<>(rule.get().result(), rule.get().key());
    }
    Optional<Use> use =
        sizes.stream().filter(s -> footprintM2 < s.belowM2()).map(Size::use).findFirst();
    return new By<>(use.orElse(Use.UNKNOWN), "size");
  }

  private UsualBuilding usual(Use use) {
    UsualBuilding found = usual.get(use);
    if (found == null) {
      throw new InvalidValue("usual.csv has no row for '" + use.word() + "'; expected one");
    }
    return found;
  }

  private static By<Integer> storeys(Map<String, String> tags, UsualBuilding like) {
    Optional<Integer> levels = Storeys.ofLevels(tags.getOrDefault("building:levels", ""));
    if (levels.isPresent()) {
      return new By<>(levels.get(), "building:levels");
    }
    Optional<Integer> height =
        Storeys.ofHeight(tags.getOrDefault("height", tags.getOrDefault("building:height", "")));
    return height.isPresent() ? new By<>(height.get(), "height") : new By<>(like.storeys(), "use");
  }

  private By<Structure> structure(Map<String, String> tags, Use use, int storeys) {
    Optional<TagRule<Structure>> rule = TagRule.first(structures, tags);
    if (rule.isPresent()) {
      return new By<>(rule.get().result(), rule.get().key());
    }
    Optional<Structure> carrier =
        carriers.stream()
            .filter(c -> c.use().isEmpty() || c.use().get() == use)
            .filter(c -> storeys <= c.storeysUpTo())
            .map(Carrier::structure)
            .findFirst();
    return new By<>(carrier.orElse(Structure.UNKNOWN), "use and storeys");
  }
}
