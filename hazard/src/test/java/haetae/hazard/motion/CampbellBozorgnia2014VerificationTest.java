package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.ReferenceTable.Asked;
import haetae.world.shaking.IntensityMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against the tables published with the NGA-West2 models. */
class CampbellBozorgnia2014VerificationTest {
  private static final GroundMotionModel MODEL = new CampbellBozorgnia2014();

  /** Every row and measure; tolerances are the rounding of the tables. */
  @ParameterizedTest
  @CsvSource({
    "CB14/CB2014_MEAN.csv, MEDIAN, 2e-5",
    "CB14/CB2014_STD_INTER.csv, TAU, 1e-9",
    "CB14/CB2014_STD_INTRA.csv, PHI, 1e-9",
    "CB14/CB2014_STD_TOTAL.csv, SIGMA, 1e-9"
  })
  void agreesWithEveryRow(String file, Asked asked, double tolerance) {
    assertEquals(0, ReferenceTable.read(file).worst(MODEL, asked), tolerance);
  }

  /** Rows of the same tables, as printed in the team's specification: medians in g and cm/s. */
  @ParameterizedTest(name = "M {0} rake {1} Rrup {6}")
  @CsvSource(
      textBlock =
          """
          4, -90, 30, 0, 1.13, 0, 19.03, 19.02, 20, 150, 5, 0.007125642, 0.4396848, 0.02056759, 0.004149371, 0.0003757315, 0.40299, 0.72503, 0.46853, 0.57696
          4, 0, 60, 20, 0.87, 20, 44.62, 39.57, 40, 760, 1, 0.004083308, 0.08396995, 0.002881704, 0.0002229589, 1.660694e-05, 0.40884, 0.73377, 0.47000, 0.57900
          5, 90, 30, 10, 2.01, 10, 59.24, 58.26, 60, 1200, 0.5, 0.00559442, 0.2065133, 0.008358852, 0.001411816, 0.0001393496, 0.36550, 0.61300, 0.41150, 0.60350
          5, 90, 90, 0, 2.02, 0, 80, 80, -80, 150, 5, 0.007096591, 0.6127138, 0.02923259, 0.009989819, 0.001043183, 0.36015, 0.60619, 0.41020, 0.60185
          6, 90, 30, 20, 6.21, 20, 28.26, 19.99, -19.99, 150, 5, 0.1812786, 16.76229, 0.4221346, 0.1849546, 0.03411802, 0.20944, 0.39285, 0.32488, 0.59659
          6, 90, 90, 0, 6.23, 0, 40, 40, -40, 760, 1, 0.04166431, 2.571861, 0.08464794, 0.02544316, 0.004689968, 0.32080, 0.49085, 0.35300, 0.62800
          7, -90, 30, 20, 19.2, 20.01, 27.35, 3.36, 20.02, 570, 2.5, 0.1582062, 15.86623, 0.4172196, 0.1572963, 0.04347931, 0.30733, 0.47805, 0.35300, 0.62800
          7, 90, 90, 0, 19.25, 0, 100, 100, -100, 570, 2.5, 0.03170804, 3.15417, 0.06216499, 0.02856289, 0.008822953, 0.31873, 0.48887, 0.35300, 0.62800
          8, -90, 30, 20, 49.3, 20.05, 44.68, 39.92, -39.92, 1200, 0.5, 0.1300309, 13.18095, 0.2130113, 0.07693011, 0.02892003, 0.32200, 0.49200, 0.35300, 0.62800
          8, -90, 90, 20, 49.48, 20, 44.75, 40, -40, 150, 5, 0.1802202, 45.1996, 0.6100785, 0.5293883, 0.2623033, 0.21002, 0.39331, 0.32502, 0.59676
          """)
  void agreesWithTypedRows(
      double m,
      double rake,
      double dip,
      double ztor,
      double width,
      double zhyp,
      double rrup,
      double rjb,
      double rx,
      double vs30,
      double z2p5Km,
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
        Scenario.of(m, rake, dip, ztor, width, zhyp, rrup, rjb, rx, 0, vs30)
            .ground(vs30, false, Double.NaN, z2p5Km);
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
