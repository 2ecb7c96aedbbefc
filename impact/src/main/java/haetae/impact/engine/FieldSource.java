package haetae.impact.engine;

import haetae.hazard.randomfield.FieldBlock;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.function.Consumer;

/** Fields of shaking at the sites of a portfolio, made when asked for. */
public interface FieldSource {
  /** What the fields speak of, in the order of a block. */
  List<IntensityMeasure> measures();

  /**
   * Makes fields 0 to {@code count - 1} and hands them on in blocks, from several threads at once
   * and in any order; the values of a field depend on its number alone.
   */
  void sample(int count, Consumer<FieldBlock> consumer);
}
