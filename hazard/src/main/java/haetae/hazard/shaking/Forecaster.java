package haetae.hazard.shaking;

import haetae.hazard.intensity.IntensityConversion;
import haetae.hazard.motion.CorrelatedMixture;
import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * Predicts a measure at a whole set of places at once. One model, ShakeMap's combination of several
 * (whose deviations depend on the set), or intensity by way of peak velocity.
 */
public sealed interface Forecaster
    permits Forecaster.Single, Forecaster.Combined, VirtualIntensity {
  /** Short name, with its parts. */
  String id();

  /** Whether it speaks of the measure. */
  boolean offers(IntensityMeasure measure);

  /** Mean and deviations at all places. */
  Forecast forecast(IntensityMeasure measure, Source source, Distances distances, Sites sites);

  /** One model or logic tree. */
  static Forecaster of(GroundMotionModel model) {
    return new Single(new DistanceSpread(model));
  }

  /** ShakeMap's combination of models; weights are scaled to sum 1. */
  static Forecaster combined(String id, List<CorrelatedMixture.Branch> branches) {
    return new Combined(
        id,
        new CorrelatedMixture(
            branches.stream()
                .map(b -> new CorrelatedMixture.Branch(new DistanceSpread(b.model()), b.weight()))
                .toList()));
  }

  /** MMI from the predicted peak velocity: ShakeMap's VirtualIPE. */
  static Forecaster virtualIntensity(Forecaster peaks, IntensityConversion conversion) {
    return new VirtualIntensity(peaks, conversion);
  }

  /** See {@link #of}. */
  record Single(GroundMotionModel model) implements Forecaster {
    @Override
    public String id() {
      return model.id();
    }

    @Override
    public boolean offers(IntensityMeasure measure) {
      return model.offers(measure);
    }

    @Override
    public Forecast forecast(
        IntensityMeasure measure, Source source, Distances distances, Sites sites) {
      Motion out = new Motion(sites.size());
      model.predict(measure, source, distances, sites, 0, sites.size(), out);
      return Forecast.of(out);
    }
  }

  /** See {@link #combined}. */
  record Combined(String id, CorrelatedMixture mixture) implements Forecaster {
    @Override
    public boolean offers(IntensityMeasure measure) {
      return mixture.offers(measure);
    }

    @Override
    public Forecast forecast(
        IntensityMeasure measure, Source source, Distances distances, Sites sites) {
      var combined = mixture.predict(measure, source, distances, sites);
      return new Forecast(combined.motion, combined.total);
    }
  }
}
