package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.FieldBlock;
import haetae.hazard.site.Sites;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Made-up cities and fields. */
final class TestCity {
  static final List<IntensityMeasure> PGA = List.of(IntensityMeasure.PGA);
  static final List<IntensityMeasure> TWO = List.of(IntensityMeasure.PGA, IntensityMeasure.SA10);

  private TestCity() {}

  static Sites sites(int n) {
    SplittableRandom random = new SplittableRandom(3);
    return Sites.uniform(
        random.doubles(n, 36, 36.2).toArray(), random.doubles(n, 129.3, 129.5).toArray(), 360);
  }

  static FragilityClass lognormal(String id, IntensityMeasure measure, double beta, double median) {
    double[] medians = {median, 1.5 * median, 2.5 * median, 4 * median};
    double[] betas = {beta, beta, beta, beta};
    return new FragilityClass(id, measure, LognormalCurve.of(medians, betas), 0.1);
  }

  static List<Quantity> quantities() {
    List<Quantity> all = new ArrayList<>();
    for (String state : List.of("none", "slight", "moderate", "extensive", "complete")) {
      all.add(new Quantity("buildings." + state, "buildings"));
    }
    all.add(new Quantity("loss", "KRW"));
    all.add(new Quantity("value", "KRW"));
    return all;
  }

  /** Buildings here and there in three districts, of four classes in two measures. */
  static Portfolio city(int sites, int buildings) {
    FragilitySet set =
        new FragilitySet(
            "test",
            FragilitySet.HAZUS_STATES,
            List.of(
                lognormal("A", IntensityMeasure.PGA, 0.4, 0.1),
                lognormal("B", IntensityMeasure.PGA, 0.64, 0.2),
                lognormal("C", IntensityMeasure.SA10, 0.5, 0.15),
                lognormal("D", IntensityMeasure.SA10, 0.4, 0.4)));
    Portfolio.Builder b =
        new Portfolio.Builder(sites(sites), set, quantities(), List.of("north", "south", "port"));
    SplittableRandom random = new SplittableRandom(4);
    double[] amounts = new double[7 * 5];
    double[] ratio = {0, 0.02, 0.1, 0.413, 1};
    for (int i = 0; i < buildings; i++) {
      double value = 50 + 100 * random.nextDouble();
      Arrays.fill(amounts, 0);
      for (int s = 0; s < 5; s++) {
        amounts[s * 5 + s] = 1;
        amounts[25 + s] = value * ratio[s];
        amounts[30 + s] = value;
      }
      b.add(random.nextInt(sites), random.nextInt(4), random.nextInt(3), amounts);
    }
    return b.build();
  }

  static List<Motion> motions(int sites, int measures, double tau, double phi) {
    List<Motion> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int m = 0; m < measures; m++) {
      Motion motion = new Motion(sites);
      for (int i = 0; i < sites; i++) {
        motion.mean[i] = Math.log(0.2) - 0.8 * random.nextDouble();
      }
      Arrays.fill(motion.tau, tau);
      Arrays.fill(motion.phi, phi);
      all.add(motion);
    }
    return all;
  }

  /** Fields given value by value: {@code values[field][measure][site]}, one field a block. */
  record Given(List<IntensityMeasure> measures, double[][][] values) implements FieldSource {
    @Override
    public void sample(int count, Consumer<FieldBlock> consumer) {
      for (int f = 0; f < count; f++) {
        double[][] one = Arrays.stream(values[f]).map(double[]::clone).toArray(double[][]::new);
        consumer.accept(FieldBlock.of(measures, f, 1, one));
      }
    }
  }
}
