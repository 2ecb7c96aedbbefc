package haetae.impact.network;

import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.world.city.Facility;
import haetae.world.city.FacilityKind;
import haetae.world.city.GridElement;
import haetae.world.city.LocalName;
import haetae.world.city.Road;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import java.util.Optional;

/**
 * One thing that the list of facilities speaks of, with the class that stands for it.
 *
 * @param capacity NaN where not known
 * @param fragility empty where no class of any kind is at hand
 * @param building whether the class is one of a building
 * @param usualFragility whether the class is the usual one of its kind and not the pack's
 * @param note what is to be said of the choice of class; empty if nothing
 */
record Listed(
    String id,
    LocalName name,
    FacilityState.Source source,
    FacilityKind kind,
    GeoPoint place,
    double capacity,
    UsualClass usual,
    Optional<FragilityClass> fragility,
    boolean building,
    boolean usualFragility,
    String note,
    Known known) {

  static Listed of(Facility facility, FragilitySet buildings) {
    UsualClass usual = UsualClass.of(facility.kind());
    Choice choice = Choice.of(facility.fragility(), usual, buildings);
    return new Listed(
        facility.id(),
        facility.name(),
        FacilityState.Source.FACILITY,
        facility.kind(),
        facility.place(),
        facility.capacity(),
        usual,
        choice.fragility,
        choice.building,
        choice.usual,
        choice.note,
        facility.known());
  }

  static Listed of(GridElement element, FragilitySet buildings) {
    UsualClass usual = UsualClass.of(element);
    Choice choice = Choice.of("", usual, buildings);
    return new Listed(
        element.id(),
        element.name(),
        FacilityState.Source.GRID,
        kind(element.kind()),
        element.place(),
        element.powerMw(),
        usual,
        choice.fragility,
        false,
        false,
        choice.note,
        element.known());
  }

  private static FacilityKind kind(GridElement.Kind kind) {
    return switch (kind) {
      case SUBSTATION -> FacilityKind.SUBSTATION;
      case GENERATION, MICROGRID -> FacilityKind.POWER_PLANT;
      case LINE, DISTRIBUTION -> FacilityKind.OTHER;
    };
  }

  /** A bridge that a road runs on; in the middle of its points. */
  static Listed of(Road road, FragilitySet buildings) {
    UsualClass usual = UsualClass.roadBridge();
    Choice choice = Choice.of("", usual, buildings);
    return new Listed(
        road.id(),
        LocalName.of(road.name().isBlank() ? road.id() : road.name()),
        FacilityState.Source.ROAD,
        FacilityKind.BRIDGE,
        road.line().get(road.line().size() / 2),
        Double.NaN,
        usual,
        choice.fragility,
        false,
        true,
        choice.note,
        road.known());
  }

  /** Which class stands for something. */
  private record Choice(
      Optional<FragilityClass> fragility, boolean building, boolean usual, String note) {
    static Choice of(String named, UsualClass usual, FragilitySet buildings) {
      Optional<Choice> own = named.isEmpty() ? Optional.empty() : find(named, false, buildings, "");
      if (own.isPresent()) {
        return own.get();
      }
      String note = named.isEmpty() ? "" : "no fragility class '" + named + "': the usual one";
      return find(usual.fragility(), true, buildings, note)
          .orElse(
              new Choice(
                  Optional.empty(), false, true, "no fragility class '" + usual.fragility() + "'"));
    }

    private static Optional<Choice> find(
        String id, boolean usual, FragilitySet buildings, String note) {
      Optional<Choice> lifeline =
          LifelineClasses.find(id).map(c -> new Choice(Optional.of(c), false, usual, note));
      return lifeline.or(() ->
          buildings
              .find(id)
              .map(i -> new Choice(Optional.of(buildings.classes().get(i)), true, usual, note)));
    }
  }
}
