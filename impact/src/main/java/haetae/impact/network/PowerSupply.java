package haetae.impact.network;

import haetae.impact.ground.NormalNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Chance that the grid does not feed a facility: given the error of shaking that all elements
 * share, elements fail independently, so a way works with the product of the chances of its
 * elements; the expectation over the shared error is taken by {@link NormalNodes}. Exact for a
 * radial grid (SCIENCE section 15.3 draws samples). An element is out on a day with its functional
 * loss. What the facility and its feeder share is not used: both are reported apart.
 */
final class PowerSupply {
  private static final int DAYS = FacilityState.DAYS.size();

  private final PowerTree tree;
  private final List<Listed> listed;
  private final PowerSettings settings;
  private final List<List<Integer>> ways = new ArrayList<>();

  PowerSupply(PowerTree tree, List<Listed> listed, PowerSettings settings) {
    this.tree = tree;
    this.listed = listed;
    this.settings = settings;
    listed.forEach(thing -> ways.add(wayTo(thing)));
  }

  private List<Integer> wayTo(Listed thing) {
    if (thing.source() != FacilityState.Source.FACILITY || !thing.usual().needsPower()) {
      return List.of();
    }
    OptionalInt feeder = tree.feeder(thing.place(), settings.farthestKm());
    return feeder.isPresent() ? tree.way(feeder.getAsInt()) : List.of();
  }

  /** All answers for one shaking; elements are looked at once each. */
  final class Now {
    private final List<PlaceShaking> shaking;
    private final Map<Integer, Optional<double[][]>> working = new HashMap<>();

    Now(List<PlaceShaking> shaking) {
      this.shaking = shaking;
    }

    /** Chances on the days that a thing of the list is without power; empty if not known. */
    List<Double> without(int thing) {
      List<Integer> way = ways.get(thing);
      if (way.isEmpty()) {
        return List.of();
      }
      double[] fed = new double[DAYS];
      for (int node = 0; node < NormalNodes.COUNT; node++) {
        for (int day = 0; day < DAYS; day++) {
          double all = NormalNodes.weight(node);
          for (int element : way) {
            Optional<double[][]> works = working.computeIfAbsent(element, this::working);
            if (works.isEmpty()) {
              return List.of();
            }
            all *= works.get()[node][day];
          }
          fed[day] += all;
        }
      }
      List<Double> without = new ArrayList<>();
      for (double chance : fed) {
        without.add(Math.clamp(1 - chance, 0, 1));
      }
      return without;
    }

    /** Chance that an element works, by node of the shared error and day. */
    private Optional<double[][]> working(int element) {
      Listed thing = listed.get(element);
      Optional<Level> level = Survey.level(thing, shaking.get(element), new ArrayList<>());
      if (level.isEmpty()) {
        return Optional.empty();
      }
      double shared = Math.sqrt(settings.correlation()) * level.get().sigma();
      double own = Math.sqrt(1 - settings.correlation()) * level.get().sigma();
      double[][] works = new double[NormalNodes.COUNT][DAYS];
      for (int node = 0; node < works.length; node++) {
        double mean = level.get().mean() + shared * NormalNodes.node(node);
        double[] reached = Survey.byShaking(thing, shaking.get(element), mean, own);
        double[] states = Survey.states(reached, new double[Survey.STATES]);
        for (int day = 0; day < DAYS; day++) {
          works[node][day] =
              1 - thing.usual().restoration().loss(states, FacilityState.DAYS.get(day));
        }
      }
      return Optional.of(works);
    }
  }
}
