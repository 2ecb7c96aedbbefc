package haetae.impact.network;

import haetae.impact.fragility.FragilityClass;
import haetae.impact.ground.GroundHere;
import haetae.impact.ground.LiquefactionDamage;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks at one listed thing in one shaking. */
final class Survey {
  static final int STATES = 4;

  private Survey() {}

  /** What the class is asked with, shifted for buildings; empty where nothing is known. */
  static Optional<Level> level(Listed listed, PlaceShaking shaking, List<String> notes) {
    if (listed.fragility().isEmpty()) {
      return Optional.empty();
    }
    IntensityMeasure measure = listed.fragility().get().measure();
    Optional<PlaceShaking.Found> found = shaking.best(measure);
    if (found.isEmpty()) {
      notes.add("no shaking known here");
      return Optional.empty();
    }
    found.get().from().ifPresent(from -> notes.add(measure + " derived from " + from));
    boolean shifted = listed.building() && measure.equals(IntensityMeasure.PGA);
    return Optional.of(found.get().level().shifted(shifted ? shaking.buildingShift() : 0, 0));
  }

  /** Chances of reaching slight, …, complete by shaking where its logarithm is normal. */
  static double[] byShaking(Listed listed, PlaceShaking shaking, double mean, double sigma) {
    FragilityClass fragility = listed.fragility().orElseThrow();
    if (!listed.building() && TabledExceedances.serves(fragility)) {
      return TabledExceedances.of(fragility).mean(mean, sigma);
    }
    double[] out = new double[STATES];
    Optional<BridgeClass> shaped =
        BridgeClass.find(fragility.id()).filter(bridge -> bridge.shaped());
    if (shaped.isPresent()) {
      shaped
          .get()
          .curve(BridgeForm.UNKNOWN, shape(shaking))
          .expectedExceedances(mean, sigma, out, 0);
    } else {
      fragility.curve().expectedExceedances(mean, sigma, out, 0);
    }
    return out;
  }

  private static double shape(PlaceShaking shaking) {
    Optional<Level> sa03 = shaking.find(IntensityMeasure.SA03);
    Optional<Level> sa10 = shaking.find(IntensityMeasure.SA10);
    return sa03.isPresent() && sa10.isPresent()
        ? BridgeClass.shapeFactor(Math.exp(sa10.get().mean()), Math.exp(sa03.get().mean()))
        : 1;
  }

  /** Chances of reaching the states by liquefaction. */
  static double[] byGround(
      Listed listed,
      GroundHere ground,
      PlaceShaking shaking,
      double magnitude,
      LiquefactionDamage underBuildings) {
    double[] out = new double[STATES];
    Optional<PlaceShaking.Found> pga = shaking.best(IntensityMeasure.PGA);
    if (pga.isEmpty() || ground.liquefaction().isEmpty()) {
      return out;
    }
    Level level = pga.get().level();
    if (listed.building()) {
      underBuildings.chances(ground, level.mean(), level.sigma(), out, 0);
      return out;
    }
    return listed.usual().restoration() == Restoration.BRIDGE
        ? GroundFailureClass.BRIDGE.chances(ground, level.mean(), level.sigma(), magnitude)
        : out;
  }

  /** Chances of the states from "none" on, from those of reaching them by either cause. */
  static double[] states(double[] shaking, double[] ground) {
    double[] states = new double[STATES + 1];
    double before = 1;
    for (int k = 0; k < STATES; k++) {
      double reached = Math.min(before, shaking[k] + ground[k] - shaking[k] * ground[k]);
      states[k] = before - reached;
      before = reached;
    }
    states[STATES] = before;
    return states;
  }

  static List<Double> losses(Restoration restoration, double[] states) {
    List<Double> losses = new ArrayList<>();
    for (int day : FacilityState.DAYS) {
      losses.add(restoration.loss(states, day));
    }
    return losses;
  }

  static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
