package haetae.app.openquake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.app.openquake.JobResult.Realisation;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The city of 100,000 assets: means by OpenQuake 3.24 (EXPECTED.md beside the job), expectation by
 * the independent calculation of SCIENCE2 section 26.4.
 */
class CityVerificationTest {
  private static final Path JOB =
      Path.of(System.getProperty("haetae.shared", ""), "data/openquake/city-100k");
  private static final List<String> STATES =
      List.of("none", "slight", "moderate", "extensive", "complete");
  private static final int FIELDS = 4000;

  @TempDir static Path folder;
  private static OpenQuakeJob job;
  private static Realisation result;

  @BeforeAll
  static void run() throws IOException {
    assumeTrue(Files.isDirectory(JOB), "the job lies in the shared folder, not here");
    try (Stream<Path> files = Files.list(JOB)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    job = OpenQuakeJob.read(folder.resolve("job.ini"));
    result = new OpenQuakeRun(job, 2).run(FIELDS, 42, p -> {}).realisations().getFirst();
  }

  private static double expected(String id) {
    return result.expected().get(result.totals().portfolio().quantity(id));
  }

  /** Half of the last printed digit. */
  @Test
  void theExpectationIsThatOfTheOtherCalculation() {
    double[] buildings = {171756.3, 54791.3, 38467.1, 18064.5, 16901.7};
    for (int k = 0; k < buildings.length; k++) {
      assertEquals(buildings[k], expected("buildings." + STATES.get(k)), 0.05);
    }
    assertEquals(2.19776e10, expected("loss.structural"), 0.5e5);
    assertEquals(0.133440, expected("loss.structural") / expected("value"), 5e-7);
  }

  @Test
  void theFieldsMeetTheExpectationWithinFourStandardErrors() {
    Totals totals = result.totals();
    for (String state : STATES) {
      Range range = totals.city("buildings." + state);
      double error = (range.p84() - range.p16()) / 2 / Math.sqrt(FIELDS);
      assertEquals(expected("buildings." + state), range.mean(), 4 * error, state);
    }
  }

  /** 1,000 fields of OpenQuake and 4,000 of ours: both errors count. */
  @Test
  void theMeansAreOpenQuakesWithinTheCombinedSamplingError() {
    double[] theirs = {171_917, 54_817.6, 38_393.9, 17_994.8, 16_857.6};
    for (int k = 0; k < theirs.length; k++) {
      Range range = result.totals().city("buildings." + STATES.get(k));
      double deviation = (range.p84() - range.p16()) / 2;
      double error = deviation * Math.sqrt(1.0 / FIELDS + 1.0 / 1000);
      assertEquals(theirs[k], range.mean(), 4 * error, STATES.get(k));
    }
    Range loss = result.totals().city("loss.structural");
    double error = (loss.p84() - loss.p16()) / 2 * Math.sqrt(1.0 / FIELDS + 1.0 / 1000);
    assertEquals(2.19207e10, loss.mean(), 4 * error);
  }

  /** SCIENCE2 section 26.4: deviation of the loss ratio 0.0436 (0.0294 without correlation). */
  @Test
  void theSpreadIsThatOfCorrelatedFields() {
    Range loss = result.totals().city("loss.structural");
    double deviation = (loss.p84() - loss.p16()) / 2 / expected("value");
    assertEquals(0.0436, deviation, 0.0436 * 4 / Math.sqrt(2.0 * FIELDS) + 0.002);
  }

  @Test
  void aBuildingsExpectationIsThatOfTheOtherCalculation() {
    double[][] rows = {
      {.8924582, .0814003, .0219150, .0034837, .0007428},
      {.9598772, .0330739, .0062453, .0006985, .0001051},
      {.8071554, .1351119, .0461351, .0091605, .0024371}
    };
    Totals totals = result.totals();
    for (int a = 0; a < rows.length; a++) {
      double sum = 0;
      for (int k = 0; k < 5; k++) {
        double chance = totals.meanState(a, k);
        double scatter = Math.sqrt(rows[a][k] * (1 - rows[a][k]) / FIELDS);
        assertEquals(rows[a][k], chance, 4 * scatter, "asset a" + a + " state " + k);
        sum += chance;
      }
      assertEquals(1, sum, 1e-9);
    }
  }

  @Test
  void allAssetsFindTheirSiteAndNothingIsPassedOverSilently() {
    assertEquals(100_000, job.assets());
    assertEquals(List.of(), job.notes());
    assertTrue(result.totals().fields() == FIELDS);
  }
}
