package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.FieldBlock;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Fields without any scatter: each is the predicted median (OpenQuake's truncation level 0). */
public final class MedianFields implements FieldSource {
  private static final int PER_BLOCK = 16;

  private final List<IntensityMeasure> measures;
  private final List<Motion> motions;

  /**
   * Medians of these predictions.
   *
   * @param motions one for each measure; only the means are used
   */
  public MedianFields(List<IntensityMeasure> measures, List<Motion> motions) {
    if (measures.size() != motions.size()) {
      throw new InvalidValue(
          motions.size() + " predictions given; expected one for each of " + measures);
    }
    this.measures = List.copyOf(measures);
    this.motions = List.copyOf(motions);
  }

  @Override
  public List<IntensityMeasure> measures() {
    return measures;
  }

  @Override
  public void sample(int count, Consumer<FieldBlock> consumer) {
    for (int first = 0; first < count; first += PER_BLOCK) {
      int lanes = Math.min(PER_BLOCK, count - first);
      double[][] values = motions.stream().map(m -> repeated(m, lanes)).toArray(double[][]::new);
      consumer.accept(FieldBlock.of(measures, first, lanes, values));
    }
  }

  private static double[] repeated(Motion motion, int lanes) {
    double[] values = new double[motion.size() * lanes];
    for (int i = 0; i < motion.size(); i++) {
      Arrays.fill(values, i * lanes, (i + 1) * lanes, motion.mean[i]);
    }
    return values;
  }
}
