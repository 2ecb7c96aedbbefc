package haetae.hazard.randomfield;

/**
 * Standard normal numbers by position: the same seed, stream and index give the same number on
 * every machine and in any order. Integers by SplitMix64 (Steele, Lea &amp; Flood 2014), turned
 * into normals by the inverse distribution function AS 241, PPND16 (Wichura 1988, Applied
 * Statistics 37, 477-484; relative error about 1e-16).
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as printed in the paper
final class NormalDraws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private NormalDraws() {}

  /** Begin of the stream of numbers that belong to a seed, a field and a part of it. */
  static long stream(long seed, long field, int part) {
    return mix(mix(mix(seed) + GOLDEN * (field + 1)) + GOLDEN * (part + 1));
  }

  /** Standard normal number of a stream at an index. */
  static double normal(long stream, int index) {
    return inverse(uniform(stream, index));
  }

  /**
   * Standard normal number cut at ±level and renormalised.
   *
   * @param below probability below -level
   */
  static double truncated(long stream, int index, double below) {
    return inverse(below + (1 - 2 * below) * uniform(stream, index));
  }

  /** Uniform number within 0 and 1, neither of them included. */
  static double uniform(long stream, int index) {
    return ((mix(stream + GOLDEN * (index + 1L)) >>> 11) + 0.5) * 0x1p-53;
  }

  private static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Argument at which the standard normal distribution function is p, 0 &lt; p &lt; 1. */
  static double inverse(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * central(r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double x = r <= 5 ? middle(r - 1.6) : far(r - 5);
    return q < 0 ? -x : x;
  }

  private static double central(double r) {
    double a = 2.5090809287301226727e3 * r + 3.3430575583588128105e4;
    a = (a * r + 6.7265770927008700853e4) * r + 4.5921953931549871457e4;
    a = (a * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3;
    a = (a * r + 1.3314166789178437745e2) * r + 3.3871328727963666080;
    double b = 5.2264952788528545610e3 * r + 2.8729085735721942674e4;
    b = (b * r + 3.9307895800092710610e4) * r + 2.1213794301586595867e4;
    b = (b * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2;
    b = (b * r + 4.2313330701600911252e1) * r + 1;
    return a / b;
  }

  private static double middle(double r) {
    double c = 7.74545014278341407640e-4 * r + 2.27238449892691845833e-2;
    c = (c * r + 2.41780725177450611770e-1) * r + 1.27045825245236838258;
    c = (c * r + 3.64784832476320460504) * r + 5.76949722146069140550;
    c = (c * r + 4.63033784615654529590) * r + 1.42343711074968357734;
    double d = 1.05075007164441684324e-9 * r + 5.47593808499534494600e-4;
    d = (d * r + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1;
    d = (d * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940;
    d = (d * r + 2.05319162663775882187) * r + 1;
    return c / d;
  }

  private static double far(double r) {
    double e = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5;
    e = (e * r + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2;
    e = (e * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580;
    e = (e * r + 5.46378491116411436990) * r + 6.65790464350110377720;
    double f = 2.04426310338993978564e-15 * r + 1.42151175831644588870e-7;
    f = (f * r + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4;
    f = (f * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1;
    f = (f * r + 5.99832206555887937690e-1) * r + 1;
    return e / f;
  }
}
