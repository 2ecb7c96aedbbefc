package haetae.world.shaking;

import haetae.world.Check;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;

/**
 * Intensity on the scale of the Korea Meteorological Administration, in use since 2018; classes 1
 * to 11 (11 means 11 or more). Not comparable with MMI from other conversions: label it KMA.
 *
 * @param mmi class
 * @param value continuous value for maps: class N begins at N - 0.5
 */
public record KmaIntensity(int mmi, double value) {
  /** Where classes 2 to 11 begin, percent of g. Source: the table of KMA's PEWS service. */
  private static final double[] PGA_PERCENT_G = {
    0.07, 0.23, 0.76, 2.56, 6.86, 14.73, 31.66, 68.01, 146.14, 314
  };

  /** Where classes 2 to 11 begin, cm/s. Same source. */
  private static final double[] PGV_CM_PER_S = {
    0.03, 0.07, 0.19, 0.54, 1.46, 3.70, 9.39, 23.85, 60.61, 154
  };

  public KmaIntensity {
    Check.inRange("mmi", mmi, 1, 11, "");
    Check.inRange("value", value, 1, 12, "");
  }

  /** From peak acceleration alone. */
  public static KmaIntensity of(AccelerationMps2 pga) {
    return of(pga.percentG(), PGA_PERCENT_G);
  }

  /** From peak velocity alone. */
  public static KmaIntensity of(VelocityMps pgv) {
    return of(pgv.cmPerS(), PGV_CM_PER_S);
  }

  /** The larger of the two, as used for alerting. */
  public static KmaIntensity of(AccelerationMps2 pga, VelocityMps pgv) {
    KmaIntensity a = of(pga);
    KmaIntensity v = of(pgv);
    return a.value >= v.value ? a : v;
  }

  /** PGA where a class from 2 to 11 begins, percent of g. */
  public static double beginPercentG(int mmi) {
    return PGA_PERCENT_G[(int) Check.inRange("mmi", mmi, 2, 11, "") - 2];
  }

  /** PGV where a class from 2 to 11 begins, cm/s. */
  public static double beginCmPerS(int mmi) {
    return PGV_CM_PER_S[(int) Check.inRange("mmi", mmi, 2, 11, "") - 2];
  }

  private static KmaIntensity of(double amplitude, double[] begins) {
    int mmi = 1;
    for (double begin : begins) {
      mmi += amplitude >= begin ? 1 : 0;
    }
    return new KmaIntensity(mmi, Math.clamp(continuous(amplitude, mmi, begins), 1, 12));
  }

  /** Log-linear between the beginnings of classes; the outermost slopes are carried on. */
  private static double continuous(double amplitude, int mmi, double[] begins) {
    if (!(amplitude > 0)) {
      return 1;
    }
    int k = Math.clamp(mmi - 2, 0, begins.length - 2);
    double along = Math.log(amplitude / begins[k]) / Math.log(begins[k + 1] / begins[k]);
    return k + 2 - 0.5 + along;
  }
}
