package haetae.app.openquake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.app.openquake.JobResult.Total;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The city of 100,000 assets: means by OpenQuake 3.24 (EXPECTED.md beside the job), expectation and
 * spread by the independent calculation of SCIENCE2 section 26.4.
 */
class CityVerificationTest {
  private static final Path JOB =
      Path.of(System.getProperty("haetae.shared", ""), "data/openquake/city-100k");
  private static final List<String> STATES =
      List.of("none", "slight", "moderate", "extensive", "complete");
  private static final int FIELDS = 20_000;
  private static final int THEIRS = 1000;
  private static final double VALUE = 1.64700e11;

  @TempDir static Path folder;
  private static JobResult result;
  private static Expectations exact;

  /** Fine quadrature: mean chances of the groups, and totals. */
  private record Expectations(double[] states, double[] totals) {}

  @BeforeAll
  static void run() throws IOException {
    assumeTrue(Files.isDirectory(JOB), "the job lies in the shared folder, not here");
    try (Stream<Path> files = Files.list(JOB)) {
      for (Path file : files.toList()) {
        copy(file);
      }
    }
    OpenQuakeJob job = OpenQuakeJob.read(folder.resolve("job.ini"));
    OpenQuakeRun run = new OpenQuakeRun(job, 2);
    result = run.run(FIELDS, job.seed(), p -> {});
    double[] states = run.expectedStates(result.portfolio(), job.branches().getFirst().model());
    exact = new Expectations(states, Expectation.totals(result.portfolio().portfolio(), states));
  }

  private static void copy(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.endsWith(".gz")) {
      Files.copy(file, folder.resolve(name));
      return;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      Files.copy(in, folder.resolve(name.substring(0, name.length() - ".gz".length())));
    }
  }

  private static double exact(String id) {
    return exact.totals[result.portfolio().quantity(id)];
  }

  /** Half of the last printed digit. */
  @Test
  void theExpectationIsThatOfTheOtherCalculation() {
    double[] buildings = {171756.3, 54791.3, 38467.1, 18064.5, 16901.7};
    for (int k = 0; k < buildings.length; k++) {
      assertEquals(buildings[k], exact("buildings." + STATES.get(k)), 0.05);
    }
    assertEquals(VALUE, result.value("structural"), 0.5e6);
    assertEquals(2.19776e10, exact("losses.structural"), 0.5e5);
    assertEquals(0.133440, exact("losses.structural") / result.value("structural"), 5e-7);
  }

  /** The quadrature of every run has fewer nodes. */
  @Test
  void theQuickExpectationIsTheSame() {
    for (String state : STATES) {
      Total total = result.total("buildings." + state);
      assertEquals(1, total.expected() / exact("buildings." + state), 1e-6, state);
    }
  }

  @Test
  void theFirstAssetsAreThoseOfTheOtherCalculation() {
    double[][] rows = {
      {.8924582, .0814003, .0219150, .0034837, .0007428},
      {.9598772, .0330739, .0062453, .0006985, .0001051},
      {.8071554, .1351119, .0461351, .0091605, .0024371}
    };
    double[] losses = {33749.683, 3180.779, 42928.764};
    double[] values = {2725750, 850648, 1637079};
    double[] chances = new double[5];
    JobPortfolio portfolio = result.portfolio();
    for (int a = 0; a < rows.length; a++) {
      portfolio.meanStates(a, 0, exact.states, chances);
      for (int k = 0; k < 5; k++) {
        assertEquals(rows[a][k], chances[k], 5e-8, "asset a" + a + " state " + k);
      }
      assertEquals(values[a], portfolio.value(0, a), 1e-6);
      double loss = portfolio.lossRatio(a, 0, exact.states) * values[a];
      assertEquals(losses[a], loss, 5e-4, "loss of asset a" + a);
    }
  }

  @Test
  void theFieldsMeetTheExpectationWithinFourStandardErrors() {
    for (String state : STATES) {
      Total total = result.total("buildings." + state);
      double expected = exact("buildings." + state);
      assertEquals(expected, total.range().mean(), 4 * total.standardError(), state);
      assertEquals(expected, total.range().mean(), 0.005 * expected, state);
    }
    Total loss = result.total("losses.structural");
    assertEquals(exact("losses.structural"), loss.range().mean(), 4 * loss.standardError());
    assertEquals(1, loss.range().mean() / exact("losses.structural"), 0.005);
  }

  /** Their 1,000 fields and ours: both errors count. */
  @Test
  void theMeansAreOpenQuakesWithinTheCombinedSamplingError() {
    double[] theirs = {171_917, 54_817.6, 38_393.9, 17_994.8, 16_857.6};
    for (int k = 0; k < theirs.length; k++) {
      meets(theirs[k], result.total("buildings." + STATES.get(k)), STATES.get(k));
    }
    meets(2.19207e10, result.total("losses.structural"), "loss");
  }

  private static void meets(double theirs, Total ours, String what) {
    double combined =
        Math.hypot(ours.standardError(), ours.standardDeviation() / Math.sqrt(THEIRS));
    assertEquals(theirs, ours.range().mean(), 2 * combined, what);
  }

  /** SCIENCE2 section 26.4: 24,293 buildings and 0.0436 from 2,000 fields, so to 4 x 1.6 %. */
  @Test
  void theSpreadIsThatOfCorrelatedFields() {
    double some = 4 / Math.sqrt(2.0 * 2000);
    Total none = result.total("buildings.none");
    assertEquals(24_293, none.standardDeviation(), 24_293 * some);
    Total loss = result.total("losses.structural");
    assertEquals(0.0436, loss.standardDeviation() / VALUE, 0.0436 * some);
  }

  /** The same section: 17,983 and 0.0294; EXPECTED.md's second row. */
  @Test
  void withoutCorrelationTheMeansStayAndTheSpreadShrinks() throws IOException {
    Path ini = folder.resolve("alone.ini");
    String text = Files.readString(folder.resolve("job.ini"));
    Files.writeString(ini, text.replaceAll("ground_motion_correlation_\\w+ = .*\n", ""));
    JobResult alone = new OpenQuakeRun(OpenQuakeJob.read(ini), 2).run(4000, 1, p -> {});
    double some = 4 / Math.sqrt(2.0 * 2000);
    double[] theirs = {172_247, 54_797.0, 38_321.7, 17_928.3, 16_687.0};
    for (int k = 0; k < theirs.length; k++) {
      Total total = alone.total("buildings." + STATES.get(k));
      meets(theirs[k], total, STATES.get(k));
      double expected = exact("buildings." + STATES.get(k));
      assertEquals(expected, total.range().mean(), 4 * total.standardError(), STATES.get(k));
    }
    assertEquals(17_983, alone.total("buildings.none").standardDeviation(), 17_983 * some);
    Total loss = alone.total("losses.structural");
    assertEquals(0.0294, loss.standardDeviation() / VALUE, 0.0294 * some);
  }

  @Test
  void allAssetsFindTheirSiteAndNothingIsPassedOverSilently() {
    assertEquals(100_000, result.assets());
    assertEquals(0, result.dropped());
    assertEquals(400, result.job().sites().size());
    assertEquals(List.of(), result.job().notes());
    assertTrue(result.fields() == FIELDS);
  }
}
