package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.rupture.Distances;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the authors' tables (OpenSHA) and those of Y. Hua's program (regions), by OpenQuake. */
class ChiouYoungs2014VerificationTest {
  private static final ChiouYoungs2014 MODEL =
      new ChiouYoungs2014(ChiouYoungs2014.Region.CALIFORNIA);
  private static final String REGIONAL =
      "rup_mag,rup_dip,rup_rake,rup_ztor,dist_rrup,dist_rjb,dist_rx,site_vs30,site_vs30measured,"
          + "site_z1pt0,result_type,damping,pga,0.1,0.2,0.3,0.4,0.5,1.0,2.0,5.0,10.0\n";

  @ParameterizedTest
  @ValueSource(strings = {"RV", "SS"})
  void medians(String style) throws IOException {
    PublishedTable table = PublishedTable.shared("CY14/CY14_MEDIAN_MS_HW_" + style + ".csv");
    assertEquals(162, table.size());
    table.agrees(MODEL, 2e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTER", "INTRA", "TOTAL"})
  void deviations(String kind) throws IOException {
    PublishedTable table = PublishedTable.shared("CY14/CY14_" + kind + "_EVENT_SIGMA.csv");
    assertEquals(486, table.size());
    table.agrees(MODEL, 5.1e-6);
  }

  /** gem/oq-engine, CY14_Japan_MEAN.csv. */
  @Test
  void japan() {
    PublishedTable.of(
            REGIONAL
                + "4.0,45.0,90.0,5.0,10.0,0.0,5.0,300.0,1,500.0,MEAN,5.0,0.0304117533,"
                + "0.0549287084,0.0563086866,0.040619847,0.0280013403,0.0197397292,"
                + "0.00509606119,0.000969619078,8.84621302e-05,1.09199304e-05\n"
                + "5.5,45.0,90.0,5.0,200.0,190.0,195.0,600.0,1,200.0,MEAN,5.0,0.00166848101,"
                + "0.00195854924,0.00308488551,0.00364963997,0.00374164965,0.00354865153,"
                + "0.00194719635,0.000706104095,0.000104801242,1.75479557e-05\n"
                + "4.0,45.0,90.0,5.0,10.0,0.0,5.0,1000.0,1,0.0,MEAN,5.0,0.011839872,"
                + "0.0280682596,0.0205147792,0.0123562935,0.00772724136,0.00511892067,"
                + "0.0012055937,0.000244236225,2.58675045e-05,4.26959443e-06")
        .agrees(GroundMotionModels.get("CY14-Japan"), 1e-8);
  }

  /** gem/oq-engine, CY14_Italy_MEAN.csv. */
  @Test
  void italy() {
    PublishedTable.of(
            REGIONAL
                + "4.0,45.0,90.0,5.0,10.0,0.0,5.0,600.0,1,200.0,MEAN,5.0,1.51424617e-02,"
                + "3.47888991e-02,2.84735375e-02,1.89602519e-02,1.25051767e-02,8.59589104e-03,"
                + "2.17259896e-03,4.68228800e-04,4.82074879e-05,6.87698065e-06\n"
                + "5.5,45.0,90.0,5.0,100.0,90.0,95.0,300.0,1,500.0,MEAN,5.0,8.56929042e-03,"
                + "1.42943794e-02,2.11377257e-02,2.36645858e-02,2.24725352e-02,2.01156822e-02,"
                + "9.31487533e-03,3.05532241e-03,3.71236442e-04,4.91784659e-05")
        .agrees(GroundMotionModels.get("CY14-Italy"), 1e-8);
  }

  /** SCIENCE section 6.2. */
  @ParameterizedTest
  @CsvSource({
    "3.5, 0,   0,  10,  8.66,   8.66,   1500, 23.5, 0.002912211, 0.002912211, 0.000271512, 0.4, 0.65901",
    "6,   0,   20, 300, 299.97, 299.97, 760,  23.5, 0.00174391,  0.002759929, 0.002533985, 0.30663, 0.55612",
    "8.5, 0,   20, 300, 299.97, 299.97, 760,  23.5, 0.03767064,  0.05065185,  0.04551734,  0.25952, 0.50421",
    "6,   90,  20, 300, 299.97, 299.97, 760,  23.5, 0.00171973,  0.00277362,  0.00260456,  0.30663, 0.55612",
    "6,  -70,  20, 300, 299.97, 299.97, 760,  23.5, 0.00138608,  0.00224096,  0.00223381,  0.30664, 0.55613",
    "8.5, -70, 0,  5,   0,      0,      1500, 5,    0.320254,    0.612015,    0.255975,    0.26,    0.50473"
  })
  void rowsOfTheTables(
      double m,
      double rake,
      double ztor,
      double rrup,
      double rjb,
      double rx,
      double vs30,
      double z1,
      double sa001,
      double sa03,
      double sa1,
      double tau,
      double phi) {
    double[] medians = {sa001, sa03, sa1};
    double[] periods = {0.01, 0.3, 1.0};
    for (int k = 0; k < 3; k++) {
      Motion motion = new Motion(1);
      Distances distances = new Distances(1);
      distances.rrupKm[0] = rrup;
      distances.rjbKm[0] = rjb;
      distances.rxKm[0] = rx;
      Sites sites =
          new Sites(
              new double[1],
              new double[1],
              new double[] {vs30},
              new boolean[1],
              new double[] {z1},
              new double[] {Double.NaN});
      MODEL.predict(
          IntensityMeasure.sa(periods[k]),
          Cases.source(m, OptionalDouble.of(rake), 90, ztor),
          distances,
          sites,
          0,
          1,
          motion);
      assertEquals(1, Math.exp(motion.mean[0]) / medians[k], 5e-6);
      if (k == 0) {
        assertEquals(tau, motion.tau[0], 1e-5);
        assertEquals(phi, motion.phi[0], 1e-5);
      }
    }
  }
}
