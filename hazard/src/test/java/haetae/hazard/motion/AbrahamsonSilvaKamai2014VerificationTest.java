package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.ReferenceTable.Asked;
import haetae.world.shaking.IntensityMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against the tables published with the NGA-West2 models. */
class AbrahamsonSilvaKamai2014VerificationTest {
  private static final GroundMotionModel MODEL = new AbrahamsonSilvaKamai2014();

  /** Every row and measure; tolerances are the rounding of the tables. */
  @ParameterizedTest
  @CsvSource({
    "ASK14/ASK14_ResMEAN_RegCAL.csv, MEDIAN, 1e-6",
    "ASK14/ASK14_ResStdPhi_RegCAL.csv, PHI, 1e-6",
    "ASK14/ASK14_ResStdTot_RegCAL.csv, SIGMA, 1e-6"
  })
  void agreesWithEveryRow(String file, Asked asked, double tolerance) {
    assertEquals(0, ReferenceTable.read(file).worst(MODEL, asked), tolerance);
  }

  /** Rows of the same tables, as printed in the team's specification: medians in g and cm/s. */
  @ParameterizedTest(name = "M {0} rake {1} Rrup {5}")
  @CsvSource(
      textBlock =
          """
          4.9, 90, 45, 1, 10, 10, 9, 1, 1, 151, 48, 0.08715635, 3.857224, 0.2313976, 0.04553944, 0.004731614, 0.37038, 0.55630, 0.45546, 0.54377
          4.9, 0, 45, 1, 10, 50, 47, 10, 10, 810, 100, 0.006331981, 0.2814964, 0.009279614, 0.002022414, 0.000306943, 0.47000, 0.63300, 0.47000, 0.55180
          4.9, -90, 45, 1, 10, 1, 0.8, -10, 10, 300, 48, 0.2408447, 11.55481, 0.4987496, 0.07546682, 0.008947025, 0.38758, 0.56892, 0.46697, 0.55012
          6.75, 0, 45, 1, 10, 1, 0.8, 10, 50, 810, 48, 0.4824559, 41.07943, 0.8667221, 0.2757166, 0.07385236, 0.37375, 0.50100, 0.37375, 0.56500
          6.75, -90, 45, 8, 10, 50, 47, -10, 10, 300, 100, 0.09762949, 7.097465, 0.2621776, 0.07850605, 0.01549657, 0.34652, 0.48808, 0.37150, 0.56331
          7, 0, 45, 8, 10, 50, 47, 1, 10, 151, 48, 0.1167324, 10.32135, 0.3797633, 0.1687118, 0.03243523, 0.25669, 0.45417, 0.31699, 0.53240
          7, -90, 45, 8, 10, 1, 0.8, -10, 1, 300, 100, 0.5971128, 70.3681, 1.654908, 0.6166647, 0.1357102, 0.23194, 0.44472, 0.34502, 0.55340
          8.4, 90, 45, 1, 10, 50, 47, -1, 50, 300, 100, 0.2103944, 28.24096, 0.6294496, 0.2939838, 0.08407922, 0.30534, 0.47483, 0.35229, 0.55900
          8.4, 0, 45, 1, 10, 1, 0.8, -1, 50, 810, 48, 0.5136736, 55.6651, 1.0113, 0.3923128, 0.1297629, 0.36000, 0.50100, 0.36000, 0.56500
          8.4, -90, 45, 8, 10, 50, 47, -10, 10, 151, 100, 0.2112328, 34.48213, 0.6088228, 0.4452829, 0.1363962, 0.18029, 0.42758, 0.24811, 0.48542
          """)
  void agreesWithTypedRows(
      double m,
      double rake,
      double dip,
      double ztor,
      double width,
      double rrup,
      double rjb,
      double rx,
      double ry0,
      double vs30,
      double z1p0M,
      double pga,
      double pgv,
      double sa03,
      double sa10,
      double sa30,
      double tauPga,
      double phiPga,
      double tauSa1,
      double phiSa1) {
    Scenario scenario =
        Scenario.of(m, rake, dip, ztor, width, 0, rrup, rjb, rx, ry0, vs30)
            .ground(vs30, true, z1p0M, Double.NaN);
    double[] medians = {pga, pgv, sa03, sa10, sa30};
    IntensityMeasure[] measures = {
      IntensityMeasure.PGA,
      IntensityMeasure.PGV,
      IntensityMeasure.SA03,
      IntensityMeasure.SA10,
      IntensityMeasure.SA30
    };
    for (int k = 0; k < medians.length; k++) {
      double median = Math.exp(scenario.predict(MODEL, measures[k])[0]);
      assertEquals(1, median / medians[k], 1e-6, measures[k].toString());
    }
    double[] atPga = scenario.predict(MODEL, IntensityMeasure.PGA);
    double[] atSa1 = scenario.predict(MODEL, IntensityMeasure.SA10);
    assertEquals(tauPga, atPga[1], 0.5001e-5);
    assertEquals(phiPga, atPga[2], 0.5001e-5);
    assertEquals(tauSa1, atSa1[1], 0.5001e-5);
    assertEquals(phiSa1, atSa1[2], 0.5001e-5);
  }
}
