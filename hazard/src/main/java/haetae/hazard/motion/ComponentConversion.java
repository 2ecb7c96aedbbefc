package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a model of RotD50 into one of the larger of two horizontal components: mean + ln
 * (larger/RotD50), φ² + σ², τ as it is. Boore &amp; Kishida (2017), BSSA 107(1), 334-343,
 * doi:10.1785/0120160250, smoothed coefficients, linear in period; M is held to 2 to 9, Rrup to
 * 0.01 to 400 km. MMI passes through.
 */
public final class ComponentConversion implements GroundMotionModel {
  private static final CoefficientTable TABLE =
      CoefficientTable.resource(ComponentConversion.class, "boore-kishida-2017-larger.csv");

  private final GroundMotionModel model;
  private final Map<IntensityMeasure, Row> rows = new ConcurrentHashMap<>();

  private record Row(double c0, double r1, double m1, double m2, double sigma) {
    static Row of(IntensityMeasure measure) {
      Coefficients row = TABLE.rowLinearInPeriod(measure);
      return new Row(row.get("c0"), row.get("r1"), row.get("m1"), row.get("m2"), row.get("sigma"));
    }

    /** Part of the conversion that depends on magnitude alone. */
    double atSource(double magnitude) {
      double over = Math.clamp(magnitude, 2.0, 9.0) - 5.5;
      return c0 + m1 * over + m2 * over * over;
    }

    double path(double rrupKm) {
      return r1 * LnExp.ln(Math.min(Math.max(rrupKm, 0.01), 400.0) / 50);
    }
  }

  /** The larger component of a model (or a tree of models) of RotD50. */
  public ComponentConversion(GroundMotionModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return model.id() + "-larger";
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return model.offers(measure) && (!measure.logarithmic() || TABLE.offers(measure));
  }

  @Override
  public void predict(
      IntensityMeasure measure,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      Motion out) {
    model.predict(measure, source, distances, sites, from, to, out);
    convert(measure, source, distances, from, to, out);
  }

  /** Lets the model share what it can among the measures. */
  @Override
  public void predictAll(
      List<IntensityMeasure> measures,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      List<Motion> out) {
    model.predictAll(measures, source, distances, sites, from, to, out);
    for (int k = 0; k < measures.size(); k++) {
      convert(measures.get(k), source, distances, from, to, out.get(k));
    }
  }

  private void convert(
      IntensityMeasure measure, Source source, Distances distances, int from, int to, Motion out) {
    if (!measure.logarithmic()) {
      return;
    }
    Row row = rows.computeIfAbsent(measure, Row::of);
    double atSource = row.atSource(source.magnitude());
    double variance = row.sigma * row.sigma;
    for (int i = from; i < to; i++) {
      out.mean[i] += atSource + row.path(distances.rrupKm[i]);
      out.phi[i] = Math.sqrt(out.phi[i] * out.phi[i] + variance);
    }
  }
}
