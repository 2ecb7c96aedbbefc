package haetae.hazard.randomfield;

import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Makes ground-motion fields: {@code ln Y = μ + τ·η + φ·W}, η one number per measure and field, W a
 * field of unit variance, both correlated as a {@link Coregionalisation} says. Factors are computed
 * once for a set of sites and serve every quake and seed. Memory holds a block of fields per
 * thread, whatever their number.
 */
public final class FieldSampler {
  /**
   * Numbers a thread holds in one array, 8 MB: enough lanes for speed, small enough for a cache.
   */
  private static final int ROOM = 1 << 20;

  private static final int MOST_FIELDS = 64;
  private static final int FEWEST_FIELDS = 16;
  private static final int EVENT_PART = 1000;
  private static final int NUGGET_PART = 2000;

  private final Coregionalisation model;
  private final FieldSettings settings;
  private final Places places;
  private final int sites;
  private final List<CorrelationFactor> factors;
  private final double[][][] roots;
  private final double[][] nuggetRoot;
  private final double[][] eventRoot;
  private final double below;

  /** Prepares the factors: the costly part. */
  public FieldSampler(Sites sites, Coregionalisation model, FieldSettings settings) {
    this.model = model;
    this.settings = settings;
    this.sites = sites.size();
    places = Places.of(sites);
    if (settings.spreadBeforeCorrelation()) {
      model.checkMeasuresApart();
    }
    factors = factors(sites);
    roots = new double[factors.size()][][];
    for (int k = 0; k < roots.length; k++) {
      roots[k] = SymmetricMatrix.root(model.structures()[k]);
    }
    nuggetRoot = SymmetricMatrix.root(model.nugget());
    eventRoot = SymmetricMatrix.root(model.event());
    below = settings.truncation() == 0 ? 0 : Normal.cdf(-settings.truncation());
  }

  private List<CorrelationFactor> factors(Sites sites) {
    List<CorrelationFactor> made = new ArrayList<>();
    boolean exact = places.count() <= settings.exactUpTo();
    if (exact && settings.spreadBeforeCorrelation()) {
      int[] site = places.firstSites();
      for (double rangeKm : model.rangesKm()) {
        made.add(
            new CholeskyFactor(
                site.length, (a, b) -> greatCircleKm(sites, site[a], site[b]), rangeKm));
      }
      return made;
    }
    int most = exact ? Math.max(1, places.count()) : settings.neighbours();
    ExponentialFactor first = null;
    for (double rangeKm : model.rangesKm()) {
      first =
          first == null ? new ExponentialFactor(places, rangeKm, most) : first.withRange(rangeKm);
      made.add(first);
    }
    return made;
  }

  private static double greatCircleKm(Sites sites, int a, int b) {
    return GeoPoint.distanceKm(sites.latDeg[a], sites.lonDeg[a], sites.latDeg[b], sites.lonDeg[b]);
  }

  /** Largest error of any spatial correlation over 64 columns of the matrix; 0 where exact. */
  public double largestCorrelationError() {
    return factors.stream().mapToDouble(f -> f.largestError(64)).max().orElse(0);
  }

  /**
   * Makes {@code count} fields and hands them on in blocks, from several threads at once and in any
   * order; the values of a field depend on its number and the seed alone.
   *
   * @param motions mean, tau and phi for each measure, in the order of the model's measures
   */
  public void sample(List<Motion> motions, int count, Consumer<FieldBlock> consumer) {
    check(motions, count);
    int perBlock = fieldsPerBlock(count);
    int blocks = (count + perBlock - 1) / perBlock;
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          Work own = new Work(perBlock);
          for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
            int first = b * perBlock;
            own.fill(motions, first, Math.min(perBlock, count - first));
            consumer.accept(own.block);
          }
        };
    Workers.run(Math.min(settings.threads(), Math.max(1, blocks)), work);
  }

  private void check(List<Motion> motions, int count) {
    Check.inRange("number of fields", count, 0, 10_000_000, "");
    if (motions.size() != model.measures().size()) {
      throw new InvalidValue(
          motions.size() + " predictions given; expected one for each of " + model.measures());
    }
    for (int m = 0; m < motions.size(); m++) {
      check(model.measures().get(m), motions.get(m));
    }
  }

  private void check(IntensityMeasure measure, Motion motion) {
    if (motion.size() != sites) {
      throw new InvalidValue(
          measure + " is predicted at " + motion.size() + " places; expected " + sites);
    }
    for (int i = 0; i < sites; i++) {
      if (!Double.isFinite(motion.mean[i])
          || !(motion.tau[i] >= 0 && motion.tau[i] < 10)
          || !(motion.phi[i] >= 0 && motion.phi[i] < 10)) {
        throw new InvalidValue(
            String.format(
                "%s at place %d has mean %s, tau %s, phi %s; expected numbers, deviations 0 to 10",
                measure, i, motion.mean[i], motion.tau[i], motion.phi[i]));
      }
    }
  }

  /** Many for speed, few where there is little to share out; not a question of the threads. */
  private int fieldsPerBlock(int count) {
    int room = ROOM / Math.max(1, places.count() * model.measures().size());
    return Math.clamp(room, 1, Math.clamp(count / 8, FEWEST_FIELDS, MOST_FIELDS));
  }

  /** One thread's arrays. */
  private final class Work {
    private final int measures = model.measures().size();
    private final FieldBlock block;
    private final double[] z;
    private final double[][] w;
    private final int[] firstSites = places.firstSites();

    Work(int perBlock) {
      block = new FieldBlock(model.measures(), sites, perBlock);
      z = new double[places.count() * measures * perBlock];
      w = new double[measures][places.count() * perBlock];
    }

    void fill(List<Motion> motions, int first, int count) {
      block.begin(first, count);
      for (double[] field : w) {
        java.util.Arrays.fill(field, 0);
      }
      for (int k = 0; k < factors.size(); k++) {
        structure(k, motions, first, count);
      }
      nugget(motions, first, count);
      double[][] eta = event(first, count);
      for (int m = 0; m < measures; m++) {
        finish(motions.get(m), w[m], eta[m], block.values(m), count);
      }
    }

    /** Fields of one range, mixed into those of the measures. */
    private void structure(int k, List<Motion> motions, int first, int count) {
      int[] used = usedColumns(roots[k]);
      int lanes = used.length * count;
      for (int u = 0; u < used.length; u++) {
        draw(first, count, measures * k + used[u], z, lanes, u * count);
        if (settings.spreadBeforeCorrelation()) {
          spread(motions.get(used[u]), lanes, u * count, count);
        }
      }
      factors.get(k).correlate(z, lanes);
      mix(roots[k], used, lanes, count);
    }

    private void nugget(List<Motion> motions, int first, int count) {
      int[] used = usedColumns(nuggetRoot);
      int lanes = used.length * count;
      for (int u = 0; u < used.length; u++) {
        draw(first, count, NUGGET_PART + used[u], z, lanes, u * count);
        if (settings.spreadBeforeCorrelation()) {
          spread(motions.get(used[u]), lanes, u * count, count);
        }
      }
      mix(nuggetRoot, used, lanes, count);
    }

    private void draw(int first, int count, int part, double[] into, int lanes, int offset) {
      for (int f = 0; f < count; f++) {
        long stream = NormalDraws.stream(settings.seed(), first + f, part);
        for (int p = 0, at = offset + f; p < places.count(); p++, at += lanes) {
          into[at] = number(stream, p);
        }
      }
    }

    /** Puts φ on numbers before they are correlated; sites at one place share the first one's. */
    private void spread(Motion motion, int lanes, int offset, int count) {
      for (int p = 0; p < places.count(); p++) {
        double phi = motion.phi[firstSites[p]];
        for (int f = 0; f < count; f++) {
          z[p * lanes + offset + f] *= phi;
        }
      }
    }

    private void mix(double[][] root, int[] used, int lanes, int count) {
      for (int m = 0; m < measures; m++) {
        for (int u = 0; u < used.length; u++) {
          double share = root[m][used[u]];
          if (share != 0) {
            addLane(w[m], share, u * count, lanes, count);
          }
        }
      }
    }

    private void addLane(double[] to, double share, int offset, int lanes, int count) {
      for (int p = 0; p < places.count(); p++) {
        int from = p * lanes + offset;
        int at = p * count;
        for (int f = 0; f < count; f++) {
          to[at + f] += share * z[from + f];
        }
      }
    }

    private double[][] event(int first, int count) {
      double[][] eta = new double[measures][count];
      for (int f = 0; f < count; f++) {
        for (int j = 0; j < measures; j++) {
          double z0 = number(NormalDraws.stream(settings.seed(), first + f, EVENT_PART + j), 0);
          for (int m = 0; m < measures; m++) {
            eta[m][f] += eventRoot[m][j] * z0;
          }
        }
      }
      return eta;
    }

    private void finish(Motion motion, double[] field, double[] eta, double[] out, int count) {
      for (int site = 0; site < sites; site++) {
        int from = places.placeOfSite[site] * count;
        int at = site * count;
        double phi = settings.spreadBeforeCorrelation() ? 1 : motion.phi[site];
        for (int f = 0; f < count; f++) {
          out[at + f] = motion.mean[site] + motion.tau[site] * eta[f] + phi * field[from + f];
        }
      }
    }
  }

  private double number(long stream, int index) {
    return below == 0
        ? NormalDraws.normal(stream, index)
        : NormalDraws.truncated(stream, index, below);
  }

  private static int[] usedColumns(double[][] root) {
    return java.util.stream.IntStream.range(0, root.length)
        .filter(j -> java.util.Arrays.stream(root).anyMatch(row -> row[j] != 0))
        .toArray();
  }
}
