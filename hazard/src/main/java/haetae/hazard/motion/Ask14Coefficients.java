package haetae.hazard.motion;

import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.IntensityMeasure.Kind;

/** One row of the ASK14 tables, named as in the paper, and V1 of its period (Eq. 9), m/s. */
final class Ask14Coefficients {
  final double m1;
  final double vlin;
  final double b;
  final double c;
  final double c4;
  final double a1;
  final double a2;
  final double a3;
  final double a4;
  final double a5;
  final double a6;
  final double a7;
  final double a8;
  final double a10;
  final double a11;
  final double a12;
  final double a13;
  final double a14;
  final double a15;
  final double a17;
  final double a25;
  final double a28;
  final double a29;
  final double a31;
  final double s1est;
  final double s2est;
  final double s1meas;
  final double s2meas;
  final double s3;
  final double s4;
  final double s5;
  final double s6;

  /** Slopes of the soil depth term: a43 to a46. */
  final double[] soil;

  /** Site factors of Japan: a36 to a42. */
  final double[] japan;

  final double v1;

  Ask14Coefficients(IntensityMeasure measure, Coefficients row) {
    m1 = row.get("M1");
    vlin = row.get("Vlin");
    b = row.get("b");
    c = row.get("c");
    c4 = row.get("c4");
    a1 = row.get("a1");
    a2 = row.get("a2");
    a3 = row.get("a3");
    a4 = row.get("a4");
    a5 = row.get("a5");
    a6 = row.get("a6");
    a7 = row.get("a7");
    a8 = row.get("a8");
    a10 = row.get("a10");
    a11 = row.get("a11");
    a12 = row.get("a12");
    a13 = row.get("a13");
    a14 = row.get("a14");
    a15 = row.get("a15");
    a17 = row.get("a17");
    a25 = row.get("a25");
    a28 = row.get("a28");
    a29 = row.get("a29");
    a31 = row.get("a31");
    s1est = row.get("s1est");
    s2est = row.get("s2est");
    s1meas = row.get("s1meas");
    s2meas = row.get("s2meas");
    s3 = row.get("s3");
    s4 = row.get("s4");
    s5 = row.get("s5");
    s6 = row.get("s6");
    soil = columns(row, 43, 46);
    japan = columns(row, 36, 42);
    v1 = v1(measure);
  }

  private static double[] columns(Coefficients row, int first, int last) {
    double[] values = new double[last - first + 1];
    for (int k = first; k <= last; k++) {
      values[k - first] = row.get("a" + k);
    }
    return values;
  }

  private static double v1(IntensityMeasure measure) {
    if (measure.kind() != Kind.SA || measure.periodS() <= 0.5) {
      return 1500;
    }
    double periodS = measure.periodS();
    return periodS < 3 ? 1500 * Math.exp(-0.35 * Math.log(periodS / 0.5)) : 800;
  }
}
