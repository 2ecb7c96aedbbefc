package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.ConditionedFieldSampler;
import haetae.hazard.randomfield.FieldBlock;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.function.Consumer;

/** Random fields that agree with what was observed. */
public final class ConditionedFields implements FieldSource {
  private final List<IntensityMeasure> measures;
  private final ConditionedFieldSampler sampler;
  private final List<Motion> motions;

  /**
   * Fields of a sampler that is ready.
   *
   * @param measures of the sampler's model, in its order
   * @param motions unconditioned mean, tau and phi at the sampler's targets, one for each measure
   */
  public ConditionedFields(
      List<IntensityMeasure> measures, ConditionedFieldSampler sampler, List<Motion> motions) {
    this.measures = List.copyOf(measures);
    this.sampler = sampler;
    this.motions = List.copyOf(motions);
  }

  /**
   * The same with one measure shifted at each site ({@link SiteMotions#shifted}). Observations stay
   * as they are: a shift of the prior mean at the targets alone passes through conditioning.
   */
  public ConditionedFields shifted(IntensityMeasure measure, double[] shift) {
    return new ConditionedFields(
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
