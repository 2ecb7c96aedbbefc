package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.OptionalDouble;

/** One quake and one place with all distances alike: enough for BSSA14 and for properties. */
final class Cases {
  private Cases() {}

  static Motion at(
      GroundMotionModel model,
      IntensityMeasure measure,
      double magnitude,
      double rakeDeg,
      double distanceKm,
      double vs30Mps) {
    OptionalDouble rake = OptionalDouble.of(rakeDeg);
    return at(model, measure, magnitude, rake, distanceKm, vs30Mps);
  }

  static Motion at(
      GroundMotionModel model,
      IntensityMeasure measure,
      double magnitude,
      OptionalDouble rakeDeg,
      double distanceKm,
      double vs30Mps) {
    Distances distances = line(distanceKm);
    Motion motion = new Motion(1);
    Source source = source(magnitude, rakeDeg, 90, 0);
    model.predict(measure, source, distances, sites(1, vs30Mps), 0, 1, motion);
    return motion;
  }

  static Source source(double magnitude, OptionalDouble rakeDeg, double dipDeg, double ztorKm) {
    return new Source(magnitude, rakeDeg, dipDeg, ztorKm, 0, ztorKm, false);
  }

  /** Places at those distances from everything, off the hanging wall. */
  static Distances line(double... km) {
    Distances distances = new Distances(km.length);
    for (int i = 0; i < km.length; i++) {
      distances.repiKm[i] = km[i];
      distances.rhypoKm[i] = km[i];
      distances.rjbKm[i] = km[i];
      distances.rrupKm[i] = km[i];
      distances.rxKm[i] = -km[i];
    }
    return distances;
  }

  static Sites sites(int n, double vs30Mps) {
    return Sites.uniform(new double[n], new double[n], vs30Mps);
  }
}
