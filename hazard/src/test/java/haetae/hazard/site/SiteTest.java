package haetae.hazard.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.city.District;
import haetae.world.city.LocalName;
import haetae.world.city.Susceptibility;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static RegularGrid grid(double... values) {
    return new RegularGrid("test grid", 129, 37, 1, 1, 3, 2, values);
  }

  @Test
  void bilinearIsExactForAPlane() {
    RegularGrid plane = grid(200, 300, 400, 250, 350, 450);
    assertEquals(200, plane.at(37, 129), 1e-12);
    assertEquals(450, plane.at(36, 131), 1e-12);
    assertEquals(200 + 100 * 0.3 + 50 * 0.7, plane.at(36.3, 129.3), 1e-9);
  }

  @Test
  void outsideAndUnknownAreNotInvented() {
    RegularGrid holed = grid(200, Double.NaN, 400, 200, Double.NaN, 400);
    assertTrue(Double.isNaN(holed.at(37.01, 129)));
    assertTrue(Double.isNaN(holed.at(36.5, 128.9)));
    assertTrue(Double.isNaN(holed.at(36.5, 131.1)));
    assertEquals(200, holed.at(36.5, 129.4), 1e-12, "known neighbours speak alone");
    assertTrue(Double.isNaN(holed.at(37, 130)));
  }

  @Test
  void aGridMayCrossTheDateLine() {
    RegularGrid dateLine =
        new RegularGrid("t", 179, 1, 1, 1, 3, 2, new double[] {1, 2, 3, 1, 2, 3});
    assertEquals(2.5, dateLine.at(0.5, -179.5), 1e-9);
    assertEquals(1.5, dateLine.at(0.5, 179.5), 1e-9);
  }

  @Test
  void vs30InKilometresPerSecondIsRefused() {
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> new GridVs30(grid(0.2, 1, 1, 1, 1, 1), true));
    assertEquals(
        "vs30Mps of test grid, node 0 is 0.2 m/s; expected 50.0 to 5000.0 m/s", e.getMessage());
    InvalidValue size = assertThrows(InvalidValue.class, () -> grid(1, 2));
    assertEquals("test grid has 2 values; expected 6", size.getMessage());
  }

  private static GeoPoint at(double lat, double lon) {
    return new GeoPoint(lat, lon);
  }

  private static District district(String name, GeoPoint centre, double vs30Mps, Area outline) {
    Known known = new Known(Provenance.SYNTHETIC, "test");
    return new District(
        name,
        LocalName.of(name),
        centre,
        10,
        0,
        0,
        vs30Mps,
        Susceptibility.NONE,
        2,
        outline,
        known);
  }

  @Test
  void theDistrictThatContainsThePlaceSpeaksThenTheNearest() {
    List<List<GeoPoint>> square =
        List.of(
            List.of(at(36, 129), at(36, 129.2), at(36.2, 129.2), at(36.2, 129)),
            List.of(at(36.05, 129.05), at(36.05, 129.1), at(36.1, 129.1), at(36.1, 129.05)));
    District outlined = district("Heunghae", at(36.1, 129.1), 280, new Area(square));
    District centred = district("Yeonil", at(36.0, 129.3), 420, Area.UNKNOWN);
    DistrictVs30 table = new DistrictVs30("districts.csv", false, List.of(centred, outlined));
    assertEquals(280, table.vs30Mps(36.15, 129.19));
    assertFalse(outlined.outline().contains(36.07, 129.07), "in the hole");
    assertEquals(420, table.vs30Mps(36.02, 129.28));
    assertTrue(Double.isNaN(table.vs30Mps(37, 129.3)), "more than 10 km from all");
  }

  @Test
  void aDistrictMayCrossTheDateLine() {
    Area taveuni = new Area(List.of(List.of(at(-1, 179), at(-1, -179), at(1, -179), at(1, 179))));
    assertTrue(taveuni.contains(0, 179.9) && taveuni.contains(0, -179.9));
    assertFalse(taveuni.contains(0, 178.9) || taveuni.contains(0, -178.9));
    assertFalse(taveuni.contains(0, 0));
  }

  @Test
  void theFirstSourceThatKnowsSpeaks() {
    Vs30Source measured = new GridVs30(grid(200, 200, Double.NaN, 200, 200, Double.NaN), true);
    RegularGrid wide =
        new RegularGrid("wide", 120, 40, 10, 10, 3, 2, new double[] {400, 400, 400, 400, 400, 400});
    SiteFinder finder = new SiteFinder(List.of(measured, new GridVs30(wide, false)), 760);
    Sites sites = finder.at(new double[] {36.5, 36.5, 20}, new double[] {129.5, 135, 135});
    assertEquals(200, sites.vs30Mps[0]);
    assertEquals(400, sites.vs30Mps[1]);
    assertEquals(760, sites.vs30Mps[2]);
    assertTrue(sites.vs30Measured[0]);
    assertFalse(sites.vs30Measured[1] || sites.vs30Measured[2]);
    assertTrue(Double.isNaN(sites.z1p0M[0]));
    assertEquals(2, finder.sourceAt(20, 135));
  }

  @Test
  void steeperLandIsNeverSofter() {
    for (SlopeRelation relation : SlopeRelation.values()) {
      double before = 0;
      for (double slope = 1e-7; slope < 2; slope *= 1.1) {
        double now = relation.vs30Mps(slope);
        assertTrue(now >= before && now >= 180 && now <= 900);
        before = now;
      }
      assertEquals(180, relation.vs30Mps(0));
      assertEquals(900, before);
    }
  }

  /** An inclined plane at 36° N: 1 in 50 to the east, or to the south. */
  @Test
  void slopeOfAnInclinedPlane() {
    double step = 30.0 / 3600;
    double northM = step * 111_194.93;
    double eastM = northM * Math.cos(Math.toRadians(36));
    for (boolean east : new boolean[] {true, false}) {
      double[] height = new double[25];
      for (int i = 0; i < 25; i++) {
        height[i] = 0.02 * (east ? eastM * (i % 5) : northM * (i / 5));
      }
      RegularGrid dem = new RegularGrid("dem", 129, 36 + 2 * step, step, step, 5, 5, height);
      assertEquals(0.02, new Terrain(dem).slope().values()[12], 1e-7);
      double vs30 = new Terrain(dem).vs30(SlopeRelation.ACTIVE).vs30Mps(36, 129 + 2 * step);
      assertEquals(SlopeRelation.ACTIVE.vs30Mps(0.02), vs30, 0.01);
    }
  }

  @Test
  void aFinerTerrainIsAveragedAndACoarserOneRefused() {
    double fine = 10.0 / 3600;
    double[] height = new double[81];
    for (int i = 0; i < 81; i++) {
      height[i] = i % 9 < 3 ? Double.NaN : 100 + 10 * (i % 9);
    }
    Terrain terrain = new Terrain(new RegularGrid("dem", 129, 36, fine, fine, 9, 9, height));
    RegularGrid coarse = terrain.averaged(Terrain.STEP_DEG).elevationM();
    assertEquals(3, coarse.columns());
    assertEquals(140, coarse.values()[1], 1e-9);
    assertEquals(129 + fine, coarse.westDeg(), 1e-12);
    GridVs30 vs30 = terrain.vs30(SlopeRelation.ACTIVE);
    assertEquals(Terrain.WATER_MPS, vs30.grid().values()[0]);
    Terrain minutes =
        new Terrain(new RegularGrid("dem60", 129, 36, 1 / 60.0, 1 / 60.0, 3, 3, new double[9]));
    assertThrows(InvalidValue.class, () -> minutes.vs30(SlopeRelation.ACTIVE));
  }

  @Test
  void classesOfProfiles() {
    assertEquals(SiteClass.S1, SiteClass.of(0.5, 0));
    assertEquals(SiteClass.S2, SiteClass.of(20, 260));
    assertEquals(SiteClass.S3, SiteClass.of(20, 259.9));
    assertEquals(SiteClass.S4, SiteClass.of(20.1, 180));
    assertEquals(SiteClass.S5, SiteClass.of(20.1, 179.9));
    double mean = SiteClass.soilVsMps(new double[] {10, 10}, new double[] {100, 300});
    assertEquals(150, mean, 1e-9, "travel time decides, not thickness");
    assertEquals(1.45, SiteClass.S2.fv(0.15), 1e-12);
    assertThrows(InvalidValue.class, () -> SiteClass.S6.fa(0.1));
    assertThrows(InvalidValue.class, () -> SiteClass.soilVsMps(new double[1], new double[2]));
  }

  @Test
  void softGroundAmplifiesLessWhenTheShakingIsStrong() {
    assertEquals(1, Amplification.PGA.linear(760), 1e-12);
    assertEquals(Amplification.PGA.linear(1500), Amplification.PGA.linear(2000), 1e-12);
    assertEquals(
        Amplification.PGV.linear(200), Amplification.PGV.factor(200, 0), 1e-12, "weak motion");
    assertTrue(Amplification.PGA.factor(200, 0.5) < Amplification.PGA.factor(200, 0.05));
    assertEquals(1, Amplification.PGA.factor(760, 0.5), 1e-12);
  }
}
