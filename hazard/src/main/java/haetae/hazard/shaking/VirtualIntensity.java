package haetae.hazard.shaking;

import haetae.hazard.intensity.IntensityConversion;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;

/**
 * MMI from the predicted peak velocity (ShakeMap's VirtualIPE, SCIENCE2 section 23.3 item 5): τ by
 * the slope of the conversion, φ by the slope and the conversion's own deviation. Its φ jumps where
 * the conversion's slope changes.
 */
record VirtualIntensity(Forecaster peaks, IntensityConversion conversion) implements Forecaster {
  @Override
  public String id() {
    return "VirtualIPE(" + peaks.id() + "," + conversion.id() + ")";
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return measure.kind() == IntensityMeasure.Kind.MMI && peaks.offers(IntensityMeasure.PGV);
  }

  @Override
  public Forecast forecast(
      IntensityMeasure measure, Source source, Distances distances, Sites sites) {
    return of(peaks.forecast(IntensityMeasure.PGV, source, distances, sites), source, distances);
  }

  private Forecast of(Forecast velocity, Source source, Distances distances) {
    Motion pgv = velocity.motion;
    Motion out = new Motion(pgv.size());
    double[] total = new double[pgv.size()];
    double own = conversion.mmiSigma(IntensityMeasure.PGV);
    for (int i = 0; i < out.size(); i++) {
      double slope = conversion.slope(IntensityMeasure.PGV, pgv.mean[i]);
      out.mean[i] =
          conversion.mmi(
              IntensityMeasure.PGV,
              pgv.mean[i],
              new IntensityConversion.Setting(distances.rrupKm[i], source.magnitude()));
      out.tau[i] = slope * pgv.tau[i];
      out.phi[i] = Math.hypot(own, slope * pgv.phi[i]);
      total[i] = Math.hypot(own, slope * velocity.total[i]);
    }
    return new Forecast(out, total);
  }
}
