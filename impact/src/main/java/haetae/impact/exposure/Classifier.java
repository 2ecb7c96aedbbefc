package haetae.impact.exposure;

import haetae.impact.fragility.BuildingType;
import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Columns of a building -> its fragility class: {@link TypeOfStructure} and {@link SeismicCode},
 * unless the building names a class of the set itself. Code levels a type has no class for give way
 * to the next lower one. Immutable; no allocation per building.
 */
public final class Classifier {
  private static final int NONE = -1;

  private final FragilitySet set;

  /** Place in the set by type and level; {@link #NONE} where the set has no class. */
  private final Map<BuildingType, Map<CodeLevel, Integer>> classes =
      new EnumMap<>(BuildingType.class);

  /** Type that each class of the set speaks of; empty where it is not Hazus'. */
  private final List<Optional<BuildingType>> typeOfClass;

  /** Classifies into the classes of a set. */
  public Classifier(FragilitySet set) {
    this.set = set;
    for (BuildingType type : BuildingType.values()) {
      Map<CodeLevel, Integer> levels = new EnumMap<>(CodeLevel.class);
      int lower = NONE;
      for (CodeLevel level : CodeLevel.values()) {
        lower = set.find(type.classId(level)).orElse(lower);
        levels.put(level, lower);
      }
      classes.put(type, levels);
    }
    typeOfClass = set.classes().stream().map(c -> BuildingType.ofClass(c.id())).toList();
  }

  /** The set buildings are classified into. */
  public FragilitySet set() {
    return set;
  }

  /**
   * Place in the set of the class of row i.
   *
   * @throws InvalidValue if the row's taxonomy is not in the set, or the set has no class for it
   */
  public int fragility(BuildingStock stock, int i) {
    String taxonomy = stock.taxonomy(i);
    if (!taxonomy.isEmpty()) {
      Optional<Integer> named = set.find(taxonomy);
      if (named.isEmpty()) {
        throw new InvalidValue(
            String.format(
                "building %s has taxonomy '%s', which is not in %s; expected a class of it or none",
                stock.id(i), taxonomy, set.name()));
      }
      return named.get();
    }
    CodeLevel level = level(stock, i);
    BuildingType type = typeByColumns(stock, i, level);
    int found = find(type, level);
    if (found == NONE) {
      throw new InvalidValue(
          String.format(
              "building %s is of type %s, for which %s has no class; expected a taxonomy in its"
                  + " row",
              stock.id(i), type, set.name()));
    }
    return found;
  }

  private int find(BuildingType type, CodeLevel level) {
    return Objects.requireNonNull(Objects.requireNonNull(classes.get(type)).get(level));
  }

  /**
   * Type of row i, by which people are hurt and rubble is weighed: of its class, or by its columns
   * where the class belongs to another set than Hazus'.
   *
   * @param fragility place of the row's class in the set
   */
  public BuildingType type(BuildingStock stock, int i, int fragility) {
    Optional<BuildingType> type = typeOfClass.get(fragility);
    return type.isPresent() ? type.get() : typeByColumns(stock, i, level(stock, i));
  }

  private static BuildingType typeByColumns(BuildingStock stock, int i, CodeLevel level) {
    return type(stock.structure(i), stock.storeys(i), stock.use(i), stock.softStorey(i), level);
  }

  private static CodeLevel level(BuildingStock stock, int i) {
    Optional<CodeLevel> surveyed = stock.codeLevel(i);
    if (surveyed.isPresent()) {
      return surveyed.get();
    }
    Use use = stock.use(i);
    int storeys = TypeOfStructure.storeys(stock.storeys(i), use);
    Structure structure = TypeOfStructure.structure(stock.structure(i), storeys, use);
    boolean open = TypeOfStructure.piloti(structure, storeys, stock.softStorey(i));
    return SeismicCode.level(stock.year(i), storeys, stock.floorAreaM2(i), structure, use, open);
  }

  /**
   * Type by columns alone.
   *
   * @param storeys above ground; 0 where not known
   */
  public static BuildingType type(
      Structure structure, int storeys, Use use, boolean softStorey, CodeLevel level) {
    int known = TypeOfStructure.storeys(storeys, use);
    return TypeOfStructure.type(
        TypeOfStructure.structure(structure, known, use), known, use, softStorey, level);
  }
}
