package haetae.impact.network;

import haetae.impact.ground.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<List<Integer>, List<Double>> byWay = new HashMap<>();

    Now(List<PlaceShaking> shaking) {
      this.shaking = shaking;
    }

    /** Chances on the days that a thing of the list is without power; empty if not known. */
    List<Double> without(int thing) {
      return byWay.computeIfAbsent(ways.get(thing), this::along);
    }

    private List<Double> along(List<Integer> way) {
      double[][] fed = new double[NormalNodes.COUNT][DAYS];
      for (double[] node : fed) {
        Arrays.fill(node, 1);
      }
      for (int element : way) {
        Optional<double[][]> works = working.computeIfAbsent(element, this::working);
        if (works.isEmpty()) {
          return List.of();
        }
        for (int node = 0; node < fed.length; node++) {
          for (int day = 0; day < DAYS; day++) {
            fed[node][day] *= works.get()[node][day];
          }
        }
      }
      return way.isEmpty() ? List.of() : without(fed);
    }

    private static List<Double> without(double[][] fed) {
      List<Double> without = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        double mean = 0;
        for (int node = 0; node < fed.length; node++) {
          mean += NormalNodes.weight(node) * fed[node][day];
        }
        without.add(Math.clamp(1 - mean, 0, 1));
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
      double[][] lost = new double[DAYS][];
      for (int day = 0; day < DAYS; day++) {
        lost[day] = thing.usual().restoration().lost(FacilityState.DAYS.get(day));
      }
      double[][] works = new double[NormalNodes.COUNT][DAYS];
      for (int node = 0; node < works.length; node++) {
        double mean = level.get().mean() + shared * NormalNodes.node(node);
        double[] reached = Survey.byShaking(thing, shaking.get(element), mean, own);
        double[] states = Survey.states(reached, new double[Survey.STATES]);
        for (int day = 0; day < DAYS; day++) {
          works[node][day] = 1 - Restoration.loss(states, lost[day]);
        }
      }
      return Optional.of(works);
    }
  }
}
