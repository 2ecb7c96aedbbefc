package haetae.impact.fragility;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fragility classes that speak of the same states of damage. Immutable. */
public final class FragilitySet {
  /** States of Hazus, worse and worse. */
  public static final List<String> HAZUS_STATES =
      List.of("slight", "moderate", "extensive", "complete");

  private final String name;
  private final List<String> states;
  private final List<FragilityClass> classes;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * A set of classes.
   *
   * @param name where it comes from
   * @param states beyond "none", worse and worse
   * @throws InvalidValue if an id stands twice or a curve has other states
   */
  public FragilitySet(String name, List<String> states, List<FragilityClass> classes) {
    this.name = name;
    this.states = List.copyOf(states);
    this.classes = List.copyOf(classes);
    for (FragilityClass fragility : classes) {
      if (fragility.curve().states() != states.size()) {
        throw new InvalidValue(
            String.format(
                "fragility class %s of %s has %d states; expected the %d of the set: %s",
                fragility.id(), name, fragility.curve().states(), states.size(), states));
      }
      if (index.putIfAbsent(fragility.id(), index.size()) != null) {
        throw new InvalidValue(
            "fragility class " + fragility.id() + " stands twice in " + name + "; expected once");
      }
    }
  }

  /** The same with classes of somebody's own; none of their ids is in the set already. */
  public FragilitySet with(List<FragilityClass> own) {
    return own.isEmpty()
        ? this
        : new FragilitySet(
            name + " and the city's own",
            states,
            Stream.concat(classes.stream(), own.stream()).toList());
  }

  /** Where it comes from. */
  public String name() {
    return name;
  }

  /** States beyond "none", worse and worse. */
  public List<String> states() {
    return states;
  }

  /** All classes; their places are what {@link #find} returns. */
  public List<FragilityClass> classes() {
    return classes;
  }

  /** Place of a class in {@link #classes}. */
  public Optional<Integer> find(String id) {
    return Optional.ofNullable(index.get(id));
  }

  /**
   * Place of a class in {@link #classes}.
   *
   * @throws InvalidValue if there is none of that id
   */
  public int get(String id) {
    return find(id)
        .orElseThrow(() ->
            new InvalidValue(
                "no fragility class '"
                    + id
                    + "' in "
                    + name
                    + "; it has "
                    + classes.stream().limit(12).map(FragilityClass::id).toList()));
  }

  /** Measures the classes speak of, each once, in order of appearance. */
  public List<IntensityMeasure> measures() {
    return classes.stream().map(FragilityClass::measure).distinct().toList();
  }
}
