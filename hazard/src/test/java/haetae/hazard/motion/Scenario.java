package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.OptionalDouble;

/** One quake and one place, for tests; made by changing another. */
record Scenario(
    double m,
    OptionalDouble rake,
    double dip,
    double ztor,
    double width,
    double zhyp,
    boolean aftershock,
    double rrup,
    double rjb,
    double rx,
    double ry0,
    double vs30,
    boolean measured,
    double z1p0M,
    double z2p5Km) {
  /** Strike-slip on a vertical fault, rock of 760 m/s. */
  static Scenario plain(double m, double rrup) {
    return of(m, 0, 90, 0, 10, 8, rrup, rrup, 0, 0, 760);
  }

  static Scenario of(
      double m,
      double rake,
      double dip,
      double ztor,
      double width,
      double zhyp,
      double rrup,
      double rjb,
      double rx,
      double ry0,
      double vs30) {
    OptionalDouble slip = OptionalDouble.of(rake);
    return new Scenario(
        m,
        slip,
        dip,
        ztor,
        width,
        zhyp,
        false,
        rrup,
        rjb,
        rx,
        ry0,
        vs30,
        false,
        Double.NaN,
        Double.NaN);
  }

  Scenario ground(double newVs30, boolean newMeasured, double newZ1p0M, double newZ2p5Km) {
    return new Scenario(
        m,
        rake,
        dip,
        ztor,
        width,
        zhyp,
        aftershock,
        rrup,
        rjb,
        rx,
        ry0,
        newVs30,
        newMeasured,
        newZ1p0M,
        newZ2p5Km);
  }

  Scenario at(double newRrup, double newRjb, double newRx, double newRy0) {
    return new Scenario(
        m,
        rake,
        dip,
        ztor,
        width,
        zhyp,
        aftershock,
        newRrup,
        newRjb,
        newRx,
        newRy0,
        vs30,
        measured,
        z1p0M,
        z2p5Km);
  }

  Scenario slip(OptionalDouble newRake, boolean newAftershock) {
    return new Scenario(
        m,
        newRake,
        dip,
        ztor,
        width,
        zhyp,
        newAftershock,
        rrup,
        rjb,
        rx,
        ry0,
        vs30,
        measured,
        z1p0M,
        z2p5Km);
  }

  /** Mean, tau, phi. */
  double[] predict(GroundMotionModel model, IntensityMeasure measure) {
    Source source = new Source(m, rake, dip, ztor, width, zhyp, aftershock);
    Distances d = new Distances(1);
    d.rrupKm[0] = rrup;
    d.rhypoKm[0] = rrup;
    d.rjbKm[0] = rjb;
    d.rxKm[0] = rx;
    d.ry0Km[0] = ry0;
    double[] zero = {0};
    Sites sites =
        new Sites(
            zero,
            zero,
            new double[] {vs30},
            new boolean[] {measured},
            new double[] {z1p0M},
            new double[] {z2p5Km});
    Motion out = new Motion(1);
    model.predict(measure, source, d, sites, 0, 1, out);
    return new double[] {out.mean[0], out.tau[0], out.phi[0]};
  }
}
