package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables in, tables out, and what is said of tables that cannot be used. */
class MotionCommandTest {
  private static final String HEADER = "rup_mag,rup_rake,dist_rjb,dist_rrup,site_vs30,pga,0.3";
  @TempDir Path folder;

  private CommandRun motion(String models, String table) throws IOException {
    Path file = Files.writeString(folder.resolve("s.csv"), table);
    Path out = folder.resolve("out.csv");
    return CommandRun.of("motion", "--model", models, "--scenarios", file, "--out", out);
  }

  /** First row of SCIENCE section 6.1. */
  @Test
  void writesMedianAndDeviations() throws IOException {
    CommandRun run = motion("BSSA14,cy14", HEADER + "\n3,0,50,50.1,400,,\n6,,20,20.5,760,0,0\n");
    assertEquals(0, run.code(), run.err());
    List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
    assertEquals(3, lines.size());
    assertTrue(
        lines
            .getFirst()
            .startsWith(
                HEADER
                    + ",BSSA14_pga_mean,BSSA14_pga_tau,BSSA14_pga_phi,BSSA14_pga_sigma,BSSA14_0.3_"),
        lines.getFirst());
    String[] cells = lines.get(1).split(",", -1);
    assertEquals(7 + 2 * 2 * 4, cells.length);
    assertEquals(0.000234992, Double.parseDouble(cells[7]), 1e-9);
    assertEquals(0.398, Double.parseDouble(cells[8]), 1e-6);
    assertEquals(0.695, Double.parseDouble(cells[9]), 1e-6);
    assertEquals(0.8009, Double.parseDouble(cells[10]), 5e-5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BSSA15 | h;3,0,5,5,400,, | no ground-motion model 'BSSA15'; expected one of ASK14",
        "BSSA14 | h;x,0,5,5,400,, | s.csv line 2 column rup_mag is 'x'; expected a number",
        "BSSA14 | h;3,0,5,5,0.4,, | s.csv line 2 column site_vs30 is 0.4 m/s; expected 50.0 to",
        "BSSA14 | h;3,0,-5,5,400,, | column dist_rjb is -5 km; expected 0.0 to 20000.0 km",
        "BSSA14 | h;3,0,,5,400,, | s.csv line 2 column dist_rjb is empty; expected a number",
        "BSSA14 | h;3,0,5,5,400 | s.csv line 2 has 5 columns; expected 7",
        "Emolo15-partial | h;3,0,5,5,400,, | has no column dist_repi, which Emolo15-partial needs",
        "BSSA14 | rup_mag,dist_rjb,site_vs30;3,5,400 | no column of a measure; expected pga",
        "BSSA14 | rup_mag,dist_rjb,site_vs30,20;3,5,400, | asks for SA(20.0), which is offered by none",
        "BSSA14 | h | has a header and no scenario",
        "BSSA14,bssa14 | h;3,0,5,5,400,, | names a model twice",
        "BSSA14 | rup_mag,rup_mag;3,3 | names column 'rup_mag' twice"
      })
  void saysWhatIsWrong(String models, String table, String message) throws IOException {
    CommandRun run = motion(models, table.replaceFirst("^h", HEADER).replace(';', '\n'));
    assertEquals(2, run.code());
    assertEquals(1, run.lines().size(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertFalse(Files.exists(folder.resolve("out.csv")));
  }

  @Test
  void missingFileIsSaid() {
    CommandRun run =
        CommandRun.of(
            "motion", "--model", "BSSA14", "--scenarios", folder.resolve("none.csv"), "--out", "x");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("none.csv is not a readable file"), run.err());
  }

  @Test
  void unknownColumnsAreNoted() throws IOException {
    CommandRun run = motion("BSSA14", HEADER + ",colour\n3,0,50,50,400,,,red\n");
    assertEquals(0, run.code());
    assertTrue(run.err().contains("column 'colour' unread"), run.err());
  }

  /** Every region, style and ground of the tables such models are checked with. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AbrahamsonEtAl2014 | ASK14",
        "AbrahamsonEtAl2014RegTWN | ASK14-Taiwan",
        "AbrahamsonEtAl2014RegJPN | ASK14-Japan",
        "AbrahamsonEtAl2014RegCHN | ASK14-China",
        "BooreEtAl2014 | BSSA14-NoBasin",
        "BooreEtAl2014HighQ | BSSA14-HighQ-NoBasin",
        "BooreEtAl2014LowQ | BSSA14-LowQ-NoBasin",
        "BooreEtAl2014CaliforniaBasin | BSSA14",
        "BooreEtAl2014HighQCaliforniaBasin | BSSA14-HighQ",
        "BooreEtAl2014CaliforniaBasinLowQ | BSSA14-LowQ",
        "BooreEtAl2014JapanBasin | BSSA14-JapanBasin",
        "BooreEtAl2014LowQJapanBasinNoSOF | BSSA14-LowQ-JapanBasin-NoSOF",
        "BooreEtAl2014NoSOF | BSSA14-NoBasin-NoSOF",
        "CampbellBozorgnia2014 | CB14",
        "CampbellBozorgnia2014HighQ | CB14-HighQ",
        "CampbellBozorgnia2014LowQJapanSite | CB14-LowQ-JapanSite",
        "CampbellBozorgnia2014JapanSite | CB14-JapanSite",
        "ChiouYoungs2014 | CY14",
        "ChiouYoungs2014California | CY14",
        "ChiouYoungs2014Japan | CY14-Japan",
        "ChiouYoungs2014Italy | CY14-Italy",
        "ChiouYoungs2014Wenchuan | CY14-Wenchuan"
      })
  void knowsOpenQuakesNamesAndTables(String theirs, String ours) throws IOException {
    String header =
        "rup_mag,rup_rake,rup_dip,rup_ztor,rup_width,rup_hypo_depth,dist_rjb,dist_rrup,dist_rx,"
            + "dist_ry0,site_vs30,site_vs30measured,site_z1pt0,site_z2pt5,result_type,damping,"
            + "pga,pgv,0.01,0.2,1.0,10.0\n";
    StringBuilder table = new StringBuilder(header);
    for (String rake : new String[] {"-180", "-90", "-45", "0", "45", "90", "180", ""}) {
      for (String ground : new String[] {"180,1,,", "760,True,-999,-999", "1500,0,24.7,0.4"}) {
        table.append("6.5," + rake + ",45,2,,,10,12,-7,0," + ground + ",MEAN,5,,,,,,\n");
      }
    }
    CommandRun run = motion(theirs, table.toString());
    assertEquals(0, run.code(), run.err());
    List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
    assertTrue(lines.getFirst().contains("," + ours + "_pga_mean,"), lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int k = 22; k < cells.length; k++) {
        double value = Double.parseDouble(cells[k]);
        assertTrue(value > 0 && value < 1000, line);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ChiouYoungs2014NearFaultEffect, directivity term is not part",
    "ChiouYoungs2014PEER, this variant is not part of the models",
    "AbrahamsonEtAl2014HighQ, this variant is not part of the models"
  })
  void variantsNotHereAreRefusedByName(String theirs, String message) throws IOException {
    CommandRun run = motion(theirs, HEADER + "\n3,0,50,50,400,,\n");
    assertEquals(2, run.code());
    assertTrue(run.err().toLowerCase(java.util.Locale.ROOT).contains(message), run.err());
  }
}
