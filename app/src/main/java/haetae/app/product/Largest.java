package haetae.app.product;

import java.util.Arrays;

/**
 * The largest of some values.
 *
 * @param place its index; -1 if no value is a number
 * @param value NaN then
 */
record Largest(int place, double value) {
  static Largest of(double[] values) {
    int place = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && (place < 0 || values[i] > values[place])) {
        place = i;
      }
    }
    return new Largest(place, place < 0 ? Double.NaN : values[place]);
  }

  /** The value in the middle; NaN without numbers. */
  static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[Math.floorDiv(sorted.length, 2)];
  }
}
