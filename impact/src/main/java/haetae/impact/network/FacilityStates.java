package haetae.impact.network;

import haetae.impact.fragility.FragilitySet;
import haetae.impact.ground.BuildingGroundDamage;
import haetae.impact.ground.DistrictGround;
import haetae.impact.ground.GroundHere;
import haetae.impact.ground.LiquefactionDamage;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import haetae.world.city.Facility;
import haetae.world.city.GridElement;
import haetae.world.city.Road;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ranked list of what a city cannot do without: its facilities, the parts of its power grid
 * (lines aside) and the bridges of its roads. Prepared once for a city, asked for each map. Nothing
 * that is missing keeps the list back: what was taken instead stands in the notes. Immutable.
 */
public final class FacilityStates {
  private static final Comparator<FacilityState> ORDER =
      Comparator.comparingDouble((FacilityState state) -> -state.priority())
          .thenComparing(FacilityState::kind)
          .thenComparing(FacilityState::source)
          .thenComparing(FacilityState::id);

  private final List<Listed> listed;
  private final List<GroundHere> ground;
  private final PowerSupply power;

  private FacilityStates(
      City city, FragilitySet buildings, PowerSettings settings, boolean liquefaction) {
    listed = List.copyOf(list(city, buildings));
    ground =
        liquefaction
            ? new DistrictGround(city.districts()).at(latDeg(), lonDeg())
            : Collections.nCopies(listed.size(), GroundHere.FIRM);
    power = new PowerSupply(new PowerTree(city.grid(), listed), listed, settings);
  }

  /**
   * Prepares a city.
   *
   * @param buildings classes of buildings with the states of Hazus
   * @param liquefaction whether failing ground damages buildings and bridges
   */
  public static FacilityStates of(
      City city, FragilitySet buildings, PowerSettings settings, boolean liquefaction) {
    return new FacilityStates(city, buildings, settings, liquefaction);
  }

  private static List<Listed> list(City city, FragilitySet buildings) {
    List<Listed> all = new ArrayList<>();
    Set<String> facilities = new HashSet<>();
    for (Facility facility : city.facilities()) {
      all.add(Listed.of(facility, buildings));
      facilities.add(facility.id());
    }
    for (GridElement element : city.grid()) {
      if (element.kind() != GridElement.Kind.LINE && !facilities.contains(element.id())) {
        all.add(Listed.of(element, buildings));
      }
    }
    for (Road road : city.roads()) {
      if (road.bridge()) {
        all.add(Listed.of(road, buildings));
      }
    }
    return all;
  }

  /** How many things are listed. */
  public int size() {
    return listed.size();
  }

  /** Latitudes of the places shaking is wanted at. */
  public double[] latDeg() {
    return listed.stream().mapToDouble(thing -> thing.place().latDeg()).toArray();
  }

  /** Longitudes of the places shaking is wanted at. */
  public double[] lonDeg() {
    return listed.stream().mapToDouble(thing -> thing.place().lonDeg()).toArray();
  }

  /**
   * The list, what matters most first; equal ones by kind and id.
   *
   * @param shaking at the places, in their order
   */
  public List<FacilityState> rank(List<PlaceShaking> shaking, double magnitude) {
    if (shaking.size() != listed.size()) {
      throw new InvalidValue(
          "shaking at " + shaking.size() + " places; expected the " + listed.size() + " listed");
    }
    PowerSupply.Now supply = power.new Now(shaking);
    Sinking sinking =
        new Sinking(magnitude, new LiquefactionDamage(magnitude, BuildingGroundDamage.SHALLOW));
    List<FacilityState> states = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      states.add(state(i, shaking.get(i), sinking, supply.without(i)));
    }
    states.sort(ORDER);
    return List.copyOf(states);
  }

  /** What failing ground does in one earthquake. */
  private record Sinking(double magnitude, LiquefactionDamage underBuildings) {}

  private FacilityState state(
      int i, PlaceShaking here, Sinking sinking, List<Double> withoutPower) {
    Listed thing = listed.get(i);
    List<String> notes = new ArrayList<>();
    if (!thing.note().isEmpty()) {
      notes.add(thing.note());
    }
    Optional<FacilityState.Condition> condition =
        Survey.level(thing, here, notes)
            .map(level -> condition(thing, level, here, ground.get(i), sinking));
    double now = condition.map(c -> c.notFunctional().getFirst()).orElse(0.0);
    return new FacilityState(
        thing.id(),
        thing.name(),
        thing.source(),
        thing.kind(),
        thing.place(),
        thing.capacity(),
        thing.fragility().map(f -> f.id()).orElse(""),
        thing.usualFragility(),
        condition,
        withoutPower,
        thing.usual().importance() * now,
        notes,
        thing.known());
  }

  private static FacilityState.Condition condition(
      Listed thing, Level level, PlaceShaking here, GroundHere ground, Sinking sinking) {
    double[] shaken = Survey.byShaking(thing, here, level.mean(), level.sigma());
    double[] sunk = Survey.byGround(thing, ground, here, sinking.magnitude, sinking.underBuildings);
    double[] states = Survey.states(shaken, sunk);
    return new FacilityState.Condition(
        thing.fragility().orElseThrow().measure(),
        level,
        Survey.list(states),
        Survey.losses(thing.usual().restoration(), states));
  }
}
