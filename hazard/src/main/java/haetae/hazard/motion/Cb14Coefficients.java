package haetae.hazard.motion;

import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.IntensityMeasure.Kind;

/** One row of the CB14 tables, named as in the paper. */
final class Cb14Coefficients {
  private static final double FLOOR_BELOW_S = 0.25;

  final double c0;
  final double c1;
  final double c2;
  final double c3;
  final double c4;
  final double c5;
  final double c6;
  final double c7;
  final double c8;
  final double c9;
  final double c10;
  final double c11;
  final double c12;
  final double c13;
  final double c14;
  final double c15;
  final double c16;
  final double c17;
  final double c18;
  final double c19;
  final double c20;
  final double a2;
  final double h1;
  final double h2;
  final double h3;
  final double h5;
  final double h6;
  final double k1;
  final double k2;
  final double k3;
  final double phi1;
  final double phi2;
  final double tau1;
  final double tau2;
  final double philnAF;
  final double rho;
  final double dc20low;
  final double dc20high;

  /** Whether SA of the measure must not fall below PGA: T &lt; 0.25 s. */
  final boolean flooredByPga;

  Cb14Coefficients(IntensityMeasure measure, Coefficients row) {
    flooredByPga = measure.kind() == Kind.SA && measure.periodS() < FLOOR_BELOW_S;
    c0 = row.get("c0");
    c1 = row.get("c1");
    c2 = row.get("c2");
    c3 = row.get("c3");
    c4 = row.get("c4");
    c5 = row.get("c5");
    c6 = row.get("c6");
    c7 = row.get("c7");
    c8 = row.get("c8");
    c9 = row.get("c9");
    c10 = row.get("c10");
    c11 = row.get("c11");
    c12 = row.get("c12");
    c13 = row.get("c13");
    c14 = row.get("c14");
    c15 = row.get("c15");
    c16 = row.get("c16");
    c17 = row.get("c17");
    c18 = row.get("c18");
    c19 = row.get("c19");
    c20 = row.get("c20");
    a2 = row.get("a2");
    h1 = row.get("h1");
    h2 = row.get("h2");
    h3 = row.get("h3");
    h5 = row.get("h5");
    h6 = row.get("h6");
    k1 = row.get("k1");
    k2 = row.get("k2");
    k3 = row.get("k3");
    phi1 = row.get("phi1");
    phi2 = row.get("phi2");
    tau1 = row.get("tau1");
    tau2 = row.get("tau2");
    philnAF = row.get("philnAF");
    rho = row.get("rho");
    dc20low = row.get("dc20low");
    dc20high = row.get("dc20high");
  }
}
