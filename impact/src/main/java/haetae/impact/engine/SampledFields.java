package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldBlock;
import haetae.hazard.randomfield.FieldSampler;
import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.function.Consumer;

/** Random fields around a prediction. */
public final class SampledFields implements FieldSource {
  private final List<IntensityMeasure> measures;
  private final FieldSampler sampler;
  private final List<Motion> motions;

  /**
   * Fields of a sampler that is ready.
   *
   * @param measures of the sampler's model, in its order
   * @param motions mean, tau and phi at the sampler's sites, one for each measure
   */
  public SampledFields(
      List<IntensityMeasure> measures, FieldSampler sampler, List<Motion> motions) {
    this.measures = List.copyOf(measures);
    this.sampler = sampler;
    this.motions = List.copyOf(motions);
  }

  /** Makes the sampler too. */
  public static SampledFields of(
      Sites sites, List<Motion> motions, Coregionalisation model, FieldSettings settings) {
    return new SampledFields(model.measures(), new FieldSampler(sites, model, settings), motions);
  }

  /** The same with the mean of one measure shifted at each site ({@link SiteMotions#shifted}). */
  public SampledFields shifted(IntensityMeasure measure, double[] shift) {
    return new SampledFields(
        measures, sampler, SiteMotions.shifted(measures, motions, measure, shift));
  }

  @Override
  public List<IntensityMeasure> measures() {
    return measures;
  }

  @Override
  public void sample(int count, Consumer<FieldBlock> consumer) {
    sampler.sample(motions, count, consumer);
  }
}
