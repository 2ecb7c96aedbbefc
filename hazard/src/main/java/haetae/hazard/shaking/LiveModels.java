package haetae.hazard.shaking;

import haetae.hazard.field.LothBaker2013;
import haetae.hazard.intensity.WordenEtAl2012;
import haetae.hazard.motion.BranchWeight;
import haetae.hazard.motion.ComponentConversion;
import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.motion.LogicTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * Models by name for maps of the larger horizontal component, as instruments record it: {@code
 * NGA-West2} is four models of active crust with equal weights, other names are those of {@link
 * GroundMotionModels}. MMI by way of PGV.
 */
public final class LiveModels {
  private static final List<String> ACTIVE_CRUST = List.of("ASK14", "BSSA14", "CB14", "CY14");

  private final GroundMotionModel model;

  /**
   * @throws haetae.world.InvalidValue if the name is not known
   */
  public LiveModels(String name) {
    model = name.equals("NGA-West2") ? activeCrust() : GroundMotionModels.get(name);
  }

  private static GroundMotionModel activeCrust() {
    Stream<LogicTree.Branch> branches =
        ACTIVE_CRUST.stream()
            .map(name ->
                new LogicTree.Branch(
                    name,
                    GroundMotionModels.get(name),
                    BranchWeight.constant(1.0 / ACTIVE_CRUST.size())));
    return new LogicTree("NGA-West2", branches.toList());
  }

  /** Models whose deviations hold the given errors of the source. */
  public ShakeModels with(double magnitudeSigma, double placeSigmaKm) {
    Forecaster motion =
        new Forecaster.Single(
            new UncertainSource(new ComponentConversion(model), magnitudeSigma, placeSigmaKm));
    WordenEtAl2012 conversion = new WordenEtAl2012();
    return new ShakeModels(
        motion, Forecaster.virtualIntensity(motion, conversion), conversion, new LothBaker2013());
  }
}
