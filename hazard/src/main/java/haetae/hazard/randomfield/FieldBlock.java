package haetae.hazard.randomfield;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * A few fields side by side. Reused for the next block: whoever needs values later copies them.
 *
 * <p>{@code ln[m][site * count + k]} is measure m of field {@code first + k} at a site: natural
 * logarithm of g or cm/s, MMI as it is.
 */
public final class FieldBlock {
  private final List<IntensityMeasure> measures;
  private final double[][] values;
  private int first;
  private int count;

  FieldBlock(List<IntensityMeasure> measures, int sites, int most) {
    this(measures, new double[measures.size()][sites * most]);
  }

  private FieldBlock(List<IntensityMeasure> measures, double[][] values) {
    this.measures = measures;
    this.values = values;
  }

  /**
   * A block of fields made elsewhere.
   *
   * @param first number of the first field
   * @param count how many
   * @param values as {@link #values} returns them; taken over
   */
  public static FieldBlock of(
      List<IntensityMeasure> measures, int first, int count, double[][] values) {
    for (double[] measure : values) {
      if (values.length != measures.size() || count < 1 || measure.length % count != 0) {
        throw new InvalidValue(
            String.format(
                "%d measures with %d values; expected %d with one for each site and %d fields",
                values.length, measure.length, measures.size(), count));
      }
    }
    FieldBlock block = new FieldBlock(List.copyOf(measures), values);
    block.begin(first, count);
    return block;
  }

  void begin(int firstField, int fields) {
    first = firstField;
    count = fields;
  }

  /** Number of the first field. */
  public int first() {
    return first;
  }

  /** How many fields. */
  public int count() {
    return count;
  }

  /** The measures, in the order of {@link #values}. */
  public List<IntensityMeasure> measures() {
    return measures;
  }

  /** All values of a measure, field by field within site by site; not to be changed or kept. */
  public double[] values(int measure) {
    return values[measure];
  }

  /** One value: measure m of field {@code first + k} at a site. */
  public double value(int measure, int site, int k) {
    return values[measure][site * count + k];
  }
}
