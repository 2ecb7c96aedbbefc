package haetae.signal.magnitude;

import haetae.world.Check;
import haetae.world.quake.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Peak of the 1-s envelope of a wave: {@code log10 Y = a M + b (R1 + C) + d log10(R1 + C) + e},
 * {@code R1 = sqrt(R² + 9)}, {@code C = c1 exp(c2 (M - 5)) (arctan(M - 5) + 1.4)}. Cua (2005),
 * thesis, Caltech; Cua and Heaton (2007). The table's file says where the coefficients were read.
 *
 * @param sigma standard deviation of log10 Y
 */
public record EnvelopeRelation(
    Phase wave,
    Envelope envelope,
    Ground ground,
    double a,
    double b,
    double c1,
    double c2,
    double d,
    double e,
    double sigma) {

  /** Which envelope: component and quantity, with the unit of Y. */
  public enum Envelope {
    /** Vertical acceleration, cm/s². */
    ZA,
    /** Vertical velocity, cm/s. */
    ZV,
    /** Vertical displacement, cm. */
    ZD,
    /** Horizontal acceleration, cm/s². */
    HA,
    /** Horizontal velocity, cm/s. */
    HV,
    /** Horizontal displacement, cm. */
    HD
  }

  /** Ground below the station. */
  public enum Ground {
    ROCK,
    SOIL
  }

  private static final List<EnvelopeRelation> TABLE = read();

  /** The relation for a wave, an envelope and a ground. */
  public static EnvelopeRelation get(Phase wave, Envelope envelope, Ground ground) {
    for (EnvelopeRelation each : TABLE) {
      if (each.wave == wave && each.envelope == envelope && each.ground == ground) {
        return each;
      }
    }
    throw new IllegalStateException("no row for " + wave + " " + envelope + " " + ground);
  }

  /** Peak envelope, cm/s², cm/s or cm. */
  public double peak(double magnitude, double epicentralKm) {
    Check.inRange("magnitude", magnitude, 0, 9, "");
    Check.inRange("epicentralKm", epicentralKm, 0, 1000, "km");
    double r = Math.sqrt(epicentralKm * epicentralKm + 9) + saturation(magnitude);
    return Math.pow(10, a * magnitude + b * r + d * Math.log10(r) + e);
  }

  private double saturation(double m) {
    return c1 * Math.exp(c2 * (m - 5)) * (Math.atan(m - 5) + 1.4);
  }

  private static List<EnvelopeRelation> read() {
    List<EnvelopeRelation> all = new ArrayList<>();
    for (String[] row : CsvTable.rows("cua-heaton-envelope.csv")) {
      double[] v = new double[7];
      for (int i = 0; i < v.length; i++) {
        v[i] = Double.parseDouble(row[i + 3]);
      }
      Ground ground = row[2].equals("rock") ? Ground.ROCK : Ground.SOIL;
      all.add(
          new EnvelopeRelation(
              Phase.valueOf(row[0]),
              Envelope.valueOf(row[1]),
              ground,
              v[0],
              v[1],
              v[2],
              v[3],
              v[4],
              v[5],
              v[6]));
    }
    return List.copyOf(all);
  }
}
