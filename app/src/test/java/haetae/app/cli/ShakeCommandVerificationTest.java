package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ShakeMap 4.1's closed-form cases from its files through the command into grid.csv, against its
 * own grids: within 0.001 in mean and deviation.
 */
class ShakeCommandVerificationTest {
  private static final double TOLERANCE = 0.001;

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"0001", "0004b", "0009"})
  void agreesWithShakeMap(String name) throws IOException {
    Path folder =
        Path.of(System.getProperty("haetae.shared", "absent"), "data/shakemap/verification");
    assumeTrue(Files.isDirectory(folder), "ShakeMap's files (property haetae.shared) are not here");
    Path inputs = folder.resolve(name);
    CommandRun run =
        CommandRun.of(
            "shake",
            "--event",
            inputs.resolve("event.xml"),
            "--observations",
            inputs.resolve("stationlist.xml"),
            "--config",
            inputs.resolve("model.conf"),
            "--out",
            work.resolve("out"));
    assertEquals(0, run.code(), run.err());
    List<String> ours = Files.readAllLines(work.resolve("out/grid.csv"));
    List<String> theirs = theirs(folder.resolve("verification_test_" + name + "_grid.csv.gz"));
    assertEquals(theirs.size(), ours.size());
    assertTrue(ours.getFirst().startsWith("lon,lat,vs30Mps,pgaPercentG,lnPgaSigma"));
    assertTrue(theirs.getFirst().startsWith("lon,lat,PGA_mean,PGA_std"));
    for (int i = 1; i < ours.size(); i++) {
      double[] a = numbers(ours.get(i));
      double[] b = numbers(theirs.get(i));
      assertEquals(b[0], a[0], 1e-4, "longitude " + i);
      assertEquals(b[2], Math.log(a[3] / 100), TOLERANCE, "ln PGA " + i);
      assertEquals(b[3], a[4], TOLERANCE, "sigma " + i);
    }
  }

  private static double[] numbers(String line) {
    return java.util.Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> theirs(Path gzipped) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
