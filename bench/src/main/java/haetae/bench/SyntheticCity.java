package haetae.bench;

import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up city: buildings scattered over sites, classes and districts, as columns, which is what
 * a reader leaves behind.
 */
final class SyntheticCity {
  private static final double[] RATIO = {0, 0.02, 0.1, 0.413, 1};
  private static final int STATES = RATIO.length;

  /** Sectors, casualties, people, debris: what a city adds up beside buildings and value. */
  private static final int SECTORS = 7;

  final Sites sites;
  final List<IntensityMeasure> measures;
  private final FragilitySet fragilities;
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<String> districts = new ArrayList<>();
  private final boolean people;
  private final int[] site;
  private final int[] type;
  private final int[] district;
  private final double[] value;

  private SyntheticCity(
      int assets, int siteCount, int classes, List<IntensityMeasure> measures, int districtCount) {
    this.measures = measures;
    SplittableRandom random = new SplittableRandom(1);
    double[] lat = random.doubles(siteCount, 37.4, 37.7).toArray();
    double[] lon = random.doubles(siteCount, 126.8, 127.2).toArray();
    sites = Sites.uniform(lat, lon, 400);
    fragilities = fragilities(classes);
    people = districtCount > 1;
    for (String state : List.of("none", "slight", "moderate", "extensive", "complete")) {
      quantities.add(new Quantity("buildings." + state, "buildings"));
    }
    for (int i = 0; i < (people ? SECTORS : 1); i++) {
      quantities.add(new Quantity("loss." + i, "KRW"));
    }
    if (people) {
      for (int i = 1; i <= 4; i++) {
        quantities.add(new Quantity("casualties.severity" + i, "people"));
      }
      quantities.add(new Quantity("displacedHouseholds", "households"));
      quantities.add(new Quantity("shelterNeed", "people"));
      quantities.add(new Quantity("debrisTonnes", "t"));
      quantities.add(new Quantity("value", "KRW"));
    }
    for (int d = 0; d < districtCount; d++) {
      districts.add("district " + d);
    }
    site = random.ints(assets, 0, siteCount).toArray();
    type = random.ints(assets, 0, classes).toArray();
    district = Arrays.stream(site).map(s -> s % districtCount).toArray();
    value = random.doubles(assets, 1e5, 1e6).toArray();
  }

  /**
   * As the OpenQuake job: ten classes in three measures, buildings by state and loss, no districts.
   */
  static SyntheticCity openQuake(int assets, int sites) {
    List<IntensityMeasure> measures =
        List.of(IntensityMeasure.PGA, IntensityMeasure.SA03, IntensityMeasure.SA10);
    return new SyntheticCity(assets, sites, 10, measures, 1);
  }

  /**
   * As Pohang: 140,000 buildings in 4,000 cells, 29 districts, 30 classes in PGA, 20 quantities.
   */
  static SyntheticCity pohang() {
    return new SyntheticCity(140_000, 4_000, 30, List.of(IntensityMeasure.PGA), 29);
  }

  private FragilitySet fragilities(int classes) {
    List<FragilityClass> all = new ArrayList<>();
    double[] betas = new double[STATES - 1];
    Arrays.fill(betas, people ? 0.4 : 0.593646);
    for (int i = 0; i < classes; i++) {
      double m = 0.1 * Math.pow(1.25, i % 10) * (1 + 0.002 * i);
      double[] medians = {m, 1.8 * m, 3.2 * m, 5 * m};
      IntensityMeasure measure = measures.get(i % measures.size());
      all.add(new FragilityClass("T" + i, measure, LognormalCurve.of(medians, betas), 0.1));
    }
    return new FragilitySet("synthetic", FragilitySet.HAZUS_STATES, all);
  }

  /** Buildings to groups: part of the work. */
  Portfolio portfolio() {
    Portfolio.Builder b = new Portfolio.Builder(sites, fragilities, quantities, districts);
    double[] amounts = new double[quantities.size() * STATES];
    for (int i = 0; i < site.length; i++) {
      Arrays.fill(amounts, 0);
      for (int s = 0; s < STATES; s++) {
        amounts[s * STATES + s] = 1;
        int sector = people ? i % SECTORS : 0;
        amounts[(5 + sector) * STATES + s] = value[i] * RATIO[s];
        if (people) {
          addPeople(amounts, s, i);
        }
      }
      b.add(site[i], type[i], district[i], amounts);
    }
    return b.build();
  }

  private void addPeople(double[] amounts, int s, int i) {
    int at = 5 + SECTORS;
    for (int k = 0; k < 4; k++) {
      amounts[(at + k) * STATES + s] = 4 * RATIO[s] * Math.pow(0.1, k + 1);
    }
    amounts[(at + 4) * STATES + s] = s >= 3 ? 1.5 : 0;
    amounts[(at + 5) * STATES + s] = s >= 3 ? 0.4 : 0;
    amounts[(at + 6) * STATES + s] = 250 * RATIO[s];
    amounts[(at + 7) * STATES + s] = value[i];
  }

  /** Predictions about ln 0.25 g, tau 0.35, phi 0.5. */
  List<Motion> motions() {
    List<Motion> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (IntensityMeasure ignored : measures) {
      Motion motion = new Motion(sites.size());
      Arrays.setAll(motion.mean, i -> Math.log(0.25) + random.nextDouble() - 0.5);
      Arrays.fill(motion.tau, 0.35);
      Arrays.fill(motion.phi, 0.5);
      all.add(motion);
    }
    return all;
  }
}
