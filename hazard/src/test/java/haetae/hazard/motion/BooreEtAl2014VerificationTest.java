package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the tables of D. Boore's own program, as OpenQuake keeps them. */
class BooreEtAl2014VerificationTest {
  /** Medians are printed to six digits: half of the last is 5e-6; some are cut. */
  private static final double MEDIAN = 6e-6;

  /** At 100 km: half the last digit of Δc3 as it is kept, 5e-7 per km. */
  private static final double REGIONAL = MEDIAN + 5e-7 * 100;

  /** Deviations are printed to four digits; at 1e-4 the last one may be cut. */
  private static final double DEVIATION = 1.0e-4;

  private static final String PERIODS =
      "pgv,pga,0.010,0.020,0.050,0.100,0.150,0.200,0.210,0.220,0.230,0.240,0.250,0.300,0.400,0.500,"
          + "0.600,0.700,0.800,0.900,1.000,1.500,2.000,2.500,3.000,3.500,4.000,4.500,5.000,5.500,"
          + "6.000,6.500,7.000,7.500,8.000,8.500,9.000,9.500,10.000";

  @Test
  void medians() throws IOException {
    PublishedTable table = PublishedTable.shared("BSSA14/BSSA_2014_CALIFORNIA_MEAN.csv");
    assertEquals(473, table.size());
    table.agrees(BooreEtAl2014.GLOBAL, MEDIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTER", "INTRA", "TOTAL"})
  void deviations(String kind) throws IOException {
    PublishedTable table =
        PublishedTable.shared("BSSA14/BSSA_2014_CALIFORNIA_" + kind + "_STD.csv");
    assertEquals(473, table.size());
    table.agrees(BooreEtAl2014.GLOBAL, DEVIATION);
  }

  /** gem/oq-engine, BSSA_2014_HIGHQ_JAPAN_MEAN.csv: a normal quake, M 3, 100 km, soft ground. */
  @Test
  void highQInABasinOfJapan() {
    PublishedTable.of(
            "rup_mag,rup_rake,dist_rjb,site_vs30,site_z1pt0,result_type,damping,"
                + PERIODS
                + "\n3.0,-90.0,100.0,250.0,900.0,MEAN,5.0,"
                + "0.00277048,8.14876e-05,8.34779e-05,8.2958e-05,0.000115127,0.000172396,0.0001743,"
                + "0.000155861,0.00015074,0.000146013,0.000137736,0.000130252,0.000123864,"
                + "9.43336e-05,5.90067e-05,4.15811e-05,2.99235e-05,2.32136e-05,1.88531e-05,"
                + "1.59724e-05,1.37109e-05,6.51069e-06,3.98061e-06,3.02246e-06,2.53955e-06,"
                + "2.14231e-06,1.81455e-06,1.50213e-06,1.20884e-06,9.4186e-07,7.0969e-07,"
                + "5.19026e-07,3.70961e-07,2.63645e-07,1.91251e-07,1.44947e-07,1.14237e-07,"
                + "9.27367e-08,7.71867e-08")
        .agrees(GroundMotionModels.get("BSSA14-HighQ-JapanBasin"), REGIONAL);
  }

  /** gem/oq-engine, BSSA_2014_LOWQ_JAPAN_NOSOF_MEAN.csv: mechanism not said. */
  @Test
  void lowQInABasinOfJapan() {
    PublishedTable.of(
            "rup_mag,dist_rjb,site_vs30,site_z1pt0,result_type,damping,"
                + PERIODS
                + "\n3.0,100.0,250.0,900.0,MEAN,5.0,"
                + "0.00210343,5.83225e-05,6.0678e-05,6.03363e-05,8.17496e-05,0.000129362,"
                + "0.000129183,0.000109872,0.000105809,0.000102074,9.61703e-05,9.08378e-05,"
                + "8.64536e-05,6.6656e-05,4.28353e-05,3.04224e-05,2.18014e-05,1.68292e-05,"
                + "1.36341e-05,1.15977e-05,1.00499e-05,4.8826e-06,3.01413e-06,2.20273e-06,"
                + "1.81231e-06,1.51714e-06,1.29462e-06,1.10529e-06,9.3508e-07,7.61836e-07,"
                + "6.07432e-07,4.71011e-07,3.55376e-07,2.66512e-07,2.04654e-07,1.61096e-07,"
                + "1.30093e-07,1.07148e-07,9.00578e-08")
        .agrees(GroundMotionModels.get("BSSA14-LowQ-JapanBasin"), REGIONAL);
  }

  /** SCIENCE section 6.1: rows of the California table at Z1.0 that adds nothing below 0.65 s. */
  @ParameterizedTest
  @CsvSource({
    "3,   0,  50, 400, 0.000234992, 0.00497402, 0.000203465, 0.398, 0.695",
    "4,   0,   0, 760, 0.0325393,   0.788253,   0.0278926,   0.398, 0.695",
    "4,  90,   0, 760, 0.031524,    0.753568,   0.0286044,   0.398, 0.695",
    "4,   0,  75, 400, 0.000846526, 0.0322636,  0.00137471,  0.398, 0.695",
    "5, -90,  20, 200, 0.0476132,   2.16583,    0.0784032,   0.373, 0.525",
    "5,  90, 100, 250, 0.00565963,  0.279966,   0.0118621,   0.373, 0.5506",
    "6,   0,   0, 760, 0.407003,    23.1498,    0.707934,    0.348, 0.495",
    "6,   0, 100, 760, 0.0135966,   0.834537,   0.0284846,   0.348, 0.495",
    "7, -90,   0, 250, 0.435297,    61.2045,    0.96927,     0.348, 0.4506",
    "7,  90,  75, 760, 0.0398332,   3.30797,    0.0817612,   0.348, 0.495",
    "7,  90, 100, 760, 0.0269755,   2.36539,    0.0573514,   0.348, 0.495",
    "8,   0, 100, 400, 0.0799588,   10.2325,    0.151292,    0.348, 0.495"
  })
  void rowsOfTheTable(
      double m,
      double rake,
      double rjb,
      double vs30,
      double pga,
      double pgv,
      double sa03,
      double tau,
      double phi) {
    Motion motion = Cases.at(BooreEtAl2014.GLOBAL, IntensityMeasure.PGA, m, rake, rjb, vs30);
    assertEquals(1, Math.exp(motion.mean[0]) / pga, 1e-5);
    assertEquals(tau, motion.tau[0], 5e-5);
    assertEquals(phi, motion.phi[0], 5e-5);
    motion = Cases.at(BooreEtAl2014.GLOBAL, IntensityMeasure.PGV, m, rake, rjb, vs30);
    assertEquals(1, Math.exp(motion.mean[0]) / pgv, 1e-5);
    motion = Cases.at(BooreEtAl2014.GLOBAL, IntensityMeasure.SA03, m, rake, rjb, vs30);
    assertEquals(1, Math.exp(motion.mean[0]) / sa03, 1e-5);
  }

  /** SCIENCE table bssa14_check_unspecified_sof, first rows. */
  @ParameterizedTest
  @CsvSource({
    "3, 0, 270, 0.01255,   0.7787, 0.20714,  0.00048128",
    "3, 0, 760, 0.0068685, 0.8009, 0.088063, 0.00016476",
    "3, 5, 270, 0.0070158, 0.7787, 0.12979,  0.00033043"
  })
  void mechanismUnknown(
      double m, double rjb, double vs30, double pga, double sigma, double pgv, double sa1) {
    BooreEtAl2014 model = BooreEtAl2014.GLOBAL;
    OptionalDouble unknown = OptionalDouble.empty();
    Motion motion = Cases.at(model, IntensityMeasure.PGA, m, unknown, rjb, vs30);
    assertEquals(1, Math.exp(motion.mean[0]) / pga, 1e-4);
    assertEquals(sigma, motion.sigma(0), 5e-5);
    motion = Cases.at(model, IntensityMeasure.PGV, m, unknown, rjb, vs30);
    assertEquals(1, Math.exp(motion.mean[0]) / pgv, 1e-4);
    motion = Cases.at(model, IntensityMeasure.SA10, m, unknown, rjb, vs30);
    assertEquals(1, Math.exp(motion.mean[0]) / sa1, 1e-4);
  }

  @Test
  void attenuationOrdersTheRegions() {
    double high = far("BSSA14-HighQ");
    assertTrue(high > far("BSSA14") && far("BSSA14") > far("BSSA14-LowQ"));
  }

  private static double far(String name) {
    GroundMotionModel model = GroundMotionModels.get(name);
    return Cases.at(model, IntensityMeasure.SA03, 6, 0, 200, 760).mean[0];
  }
}
