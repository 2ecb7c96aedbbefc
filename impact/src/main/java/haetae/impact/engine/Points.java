package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.site.Sites;
import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where damage comes from: a point is a site, a measure and a district. Points of one square,
 * measure and district make a cluster; there are at most {@value #MOST} clusters unless measures
 * and districts alone make more.
 */
final class Points {
  private static final int MOST = 1200;
  private static final int SAMPLE = 24;

  private final Coregionalisation model;
  private final List<Motion> motions;
  private final double[] eastKm;
  private final double[] northKm;

  /** Point of each group in the order of the layout. */
  final int[] pointOfGroup;

  final List<Point> points = new ArrayList<>();
  private int[] clusterOfPoint = new int[0];
  private final List<Cluster> clusters = new ArrayList<>();

  /** What makes a point. */
  record Point(int site, int measure, int district) {}

  private record Key(int measure, int district, long square) {}

  /** Points taken together, with means of place and of the parts of deviation. */
  static final class Cluster {
    final int measure;
    final int district;
    private final long square;
    private final List<Integer> members = new ArrayList<>();
    private double eastKm;
    private double northKm;
    private double event;
    private double within;

    private Cluster(Key key) {
      measure = key.measure();
      district = key.district();
      square = key.square();
    }
  }

  Points(Layout layout, int[] measureOfClass, Coregionalisation model, List<Motion> motions) {
    this.model = model;
    this.motions = motions;
    Sites sites = layout.portfolio.sites();
    eastKm = new double[sites.size()];
    northKm = new double[sites.size()];
    place(sites);
    pointOfGroup = new int[layout.group.length];
    Map<Point, Integer> known = new HashMap<>();
    for (int spot = 0; spot < layout.spots(); spot++) {
      int measure = measureOfClass[layout.classOfSpot[spot]];
      for (int i = layout.firstGroup[spot]; i < layout.firstGroup[spot + 1]; i++) {
        int district = layout.portfolio.district(layout.group[i]);
        Point point = new Point(layout.siteOfSpot[spot], measure, district);
        Integer at = known.putIfAbsent(point, points.size());
        if (at == null) {
          pointOfGroup[i] = points.size();
          points.add(point);
        } else {
          pointOfGroup[i] = at;
        }
      }
    }
    cluster();
  }

  private void place(Sites sites) {
    double lon0 = sites.size() > 0 ? sites.lonDeg[0] : 0;
    double lat0 = sites.size() > 0 ? sites.latDeg[0] : 0;
    double perLon = GeoPoint.KM_PER_DEGREE * Math.cos(Math.toRadians(lat0));
    for (int i = 0; i < eastKm.length; i++) {
      eastKm[i] = perLon * Math.IEEEremainder(sites.lonDeg[i] - lon0, 360);
      northKm[i] = GeoPoint.KM_PER_DEGREE * (sites.latDeg[i] - lat0);
    }
  }

  /** Squares from 50 m on, ever larger until the clusters are few. */
  private void cluster() {
    Map<Key, Integer> found = new HashMap<>();
    for (double sideKm = 0.05; sideKm < 50_000; sideKm *= 1.3) {
      found.clear();
      clusterOfPoint = new int[points.size()];
      for (int p = 0; p < clusterOfPoint.length; p++) {
        Integer next = found.size();
        Integer at = found.putIfAbsent(key(points.get(p), sideKm), next);
        clusterOfPoint[p] = at == null ? next : at;
      }
      if (found.size() <= MOST) {
        break;
      }
    }
    Cluster[] made = new Cluster[found.size()];
    found.forEach((key, at) -> made[at] = new Cluster(key));
    clusters.addAll(List.of(made));
    for (int p = 0; p < clusterOfPoint.length; p++) {
      clusters.get(clusterOfPoint[p]).members.add(p);
    }
    clusters.forEach(this::average);
  }

  private Key key(Point point, double sideKm) {
    long column = (long) Math.floor(eastKm[point.site()] / sideKm);
    long row = (long) Math.floor(northKm[point.site()] / sideKm);
    return new Key(point.measure(), point.district(), column * 1_000_003L + row);
  }

  private void average(Cluster cluster) {
    for (int p : cluster.members) {
      int site = points.get(p).site();
      double each = 1.0 / cluster.members.size();
      cluster.eastKm += each * eastKm[site];
      cluster.northKm += each * northKm[site];
      cluster.event += each * event(points.get(p));
      cluster.within += each * within(points.get(p));
    }
  }

  /** Share of the event in the deviation: τ/σ. */
  private double event(Point p) {
    Motion motion = motions.get(p.measure());
    double sigma = motion.sigma(p.site());
    return sigma > 0 ? motion.tau[p.site()] / sigma : 0;
  }

  /** φ/σ. */
  private double within(Point p) {
    Motion motion = motions.get(p.measure());
    double sigma = motion.sigma(p.site());
    return sigma > 0 ? motion.phi[p.site()] / sigma : 0;
  }

  List<Cluster> clusters() {
    return clusters;
  }

  int clusterOfPoint(int point) {
    return clusterOfPoint[point];
  }

  /**
   * Mean of the powers 1 to {@code powers.length} of the correlation between different points of
   * two clusters: between their middles, or between (up to 24 of) their points where they share a
   * square.
   */
  void correlationPowers(Cluster a, Cluster b, double[] powers) {
    java.util.Arrays.fill(powers, 0);
    if (a.square != b.square) {
      double h = Math.hypot(a.eastKm - b.eastKm, a.northKm - b.northKm);
      double r =
          a.event * b.event * model.event(a.measure, b.measure)
              + a.within * b.within * model.within(a.measure, b.measure, h);
      add(r, powers);
      return;
    }
    int pairs = 0;
    for (int p : sample(a)) {
      for (int q : sample(b)) {
        if (p != q) {
          add(correlation(points.get(p), points.get(q)), powers);
          pairs++;
        }
      }
    }
    for (int n = 0; n < powers.length; n++) {
      powers[n] /= Math.max(1, pairs);
    }
  }

  private static void add(double r, double[] powers) {
    double power = 1;
    for (int n = 0; n < powers.length; n++) {
      power *= r;
      powers[n] += power;
    }
  }

  private static List<Integer> sample(Cluster cluster) {
    int step = Math.max(1, cluster.members.size() / SAMPLE);
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i < cluster.members.size(); i += step) {
      some.add(cluster.members.get(i));
    }
    return some;
  }

  private double correlation(Point p, Point q) {
    double h =
        p.site() == q.site()
            ? 0
            : Math.hypot(
                eastKm[p.site()] - eastKm[q.site()], northKm[p.site()] - northKm[q.site()]);
    return event(p) * event(q) * model.event(p.measure(), q.measure())
        + within(p) * within(q) * model.within(p.measure(), q.measure(), h);
  }
}
