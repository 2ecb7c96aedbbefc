package haetae.app.shakemap;

import haetae.hazard.field.LothBaker2013;
import haetae.hazard.field.PlainCorrelation;
import haetae.hazard.field.SpatialCorrelation;
import haetae.hazard.intensity.IntensityConversion;
import haetae.hazard.intensity.WordenEtAl2012;
import haetae.hazard.motion.AllenWaldWorden2012;
import haetae.hazard.motion.ComponentConversion;
import haetae.hazard.motion.ConstantMotion;
import haetae.hazard.motion.CorrelatedMixture;
import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.shaking.Forecaster;
import haetae.hazard.shaking.ShakeModels;
import haetae.world.InvalidValue;
import java.util.List;
import java.util.Locale;

/** The models that a model.conf names: of the larger horizontal component, combined as there. */
public final class ConfiguredModels {
  private ConfiguredModels() {}

  /**
   * The models of a configuration.
   *
   * @throws InvalidValue naming what is not known
   */
  public static ShakeModels of(ModelConf conf) {
    IntensityConversion conversion = new WordenEtAl2012();
    List<CorrelatedMixture.Branch> branches =
        conf.modelsInOrder().entrySet().stream()
            .map(e -> new CorrelatedMixture.Branch(model(e.getKey()), e.getValue()))
            .toList();
    String id = String.join("+", conf.modelsInOrder().keySet());
    Forecaster motion = Forecaster.combined(id, branches);
    return new ShakeModels(
        motion, intensity(conf.ipe(), motion, conversion), conversion, correlation(conf.ccf()));
  }

  private static GroundMotionModel model(String name) {
    return name.equalsIgnoreCase(ConstantMotion.NULL.id())
        ? ConstantMotion.NULL
        : new ComponentConversion(GroundMotionModels.get(name));
  }

  private static Forecaster intensity(
      String name, Forecaster motion, IntensityConversion conversion) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "virtualipe" -> Forecaster.virtualIntensity(motion, conversion);
      case "allen12ipe", "allen12" ->
          Forecaster.of(new AllenWaldWorden2012(AllenWaldWorden2012.Distance.RUPTURE));
      default ->
          throw new InvalidValue(
              "model.conf: ipe is '" + name + "'; expected VirtualIPE or Allen12IPE");
    };
  }

  private static SpatialCorrelation correlation(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "lb13", "lothbaker2013" -> new LothBaker2013();
      case "dummy", "plain" -> new PlainCorrelation(10);
      default ->
          throw new InvalidValue("model.conf: ccf is '" + name + "'; expected LB13 or Dummy");
    };
  }
}
