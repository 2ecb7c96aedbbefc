package haetae.impact.network;

import haetae.world.city.FacilityKind;
import haetae.world.city.LocalName;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;

/**
 * How a facility stands after the shaking of one map.
 *
 * @param source which table of the pack it is from
 * @param capacity beds, places, MW; NaN where not known
 * @param fragility name of the class that stood for it; empty: none was at hand
 * @param usualFragility whether that is the usual class of its kind and not the pack's own
 * @param condition empty where the shaking or the class is not known; see the notes
 * @param withoutPower chance that the grid does not feed it on each of {@link #DAYS}; empty where
 *     it needs no power or nothing is known of the grid
 * @param priority weight of its kind times the chance that it does not work now; the list is ranked
 *     by it
 * @param notes what was missing and what was taken instead; empty if nothing was
 * @param known how the row of the pack is known
 */
public record FacilityState(
    String id,
    LocalName name,
    Source source,
    FacilityKind kind,
    GeoPoint place,
    double capacity,
    String fragility,
    boolean usualFragility,
    Optional<Condition> condition,
    List<Double> withoutPower,
    double priority,
    List<String> notes,
    Known known) {
  /** Days after the earthquake that are spoken of; 0: now. */
  public static final List<Integer> DAYS = List.of(0, 1, 3, 7, 30);

  /** Tables of a pack. */
  public enum Source {
    FACILITY,
    GRID,
    ROAD
  }

  /**
   * Chances at a facility.
   *
   * @param measure what the class speaks of
   * @param shaking mean and deviation of its natural logarithm here, as the class was asked
   * @param states chances of none, slight, moderate, extensive, complete damage; together one
   * @param notFunctional chance that it does not work on each of {@link #DAYS}
   */
  public record Condition(
      IntensityMeasure measure, Level shaking, List<Double> states, List<Double> notFunctional) {
    public Condition {
      states = List.copyOf(states);
      notFunctional = List.copyOf(notFunctional);
    }
  }

  public FacilityState {
    withoutPower = List.copyOf(withoutPower);
    notes = List.copyOf(notes);
  }

  /** Chance that it does not work on a day of {@link #DAYS}, by its own damage. */
  public Optional<Double> notFunctional(int day) {
    return condition.map(c -> c.notFunctional().get(DAYS.indexOf(day)));
  }
}
