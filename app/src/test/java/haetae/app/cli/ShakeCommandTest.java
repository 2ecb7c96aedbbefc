package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from files to files. */
class ShakeCommandTest {
  private static final Path SHAKEMAP =
      Path.of(System.getProperty("haetae.shared", "absent"), "data/shakemap");

  private static final String EVENT =
      """
      <earthquake id="made-1" lat="36.1" lon="129.4" mag="5.4" depth="7" time="2017-11-15T05:29:31Z"
        timezone="UTC" locstring="Pohang" netid="kg" network=""/>
      """;

  @TempDir Path work;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(work.resolve(name), text);
  }

  private static String stations(String... stations) {
    return "<shakemap-data><stationlist>"
        + String.join("", stations)
        + "</stationlist></shakemap-data>";
  }

  private static String station(String code, double lat, double lon, String pga, String pgv) {
    return """
    <station code="%s" name="x" insttype="x" lat="%s" lon="%s" source="KG" netid="KG">
    <comp name="HNE"><acc value="%s" flag="0"/><vel value="%s" flag="0"/></comp></station>
    """
        .formatted(code, lat, lon, pga, pgv);
  }

  private CommandRun shake(Path event, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("shake", "--quiet", "--event", event, "--out", work.resolve("out")));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray());
  }

  private void refused(CommandRun run, String... says) {
    assertEquals(2, run.code(), run.err());
    assertEquals(1, run.err().strip().lines().count(), run.err());
    for (String part : says) {
      assertTrue(run.err().contains(part), run.err());
    }
    assertFalse(Files.exists(work.resolve("out")), "nothing half done");
  }

  /** Napa through the command is ShakeMap's grid, to the digits of grid.csv. */
  @Test
  void napaIsShakeMaps() throws IOException {
    Path napa = SHAKEMAP.resolve("napa-2014");
    assumeTrue(Files.exists(napa), "ShakeMap's files (property haetae.shared) are not here");
    CommandRun run =
        shake(
            napa.resolve("event.xml"),
            "--rupture",
            napa.resolve("boat_fault.txt"),
            "--observations",
            napa.resolve("stationlist.xml"),
            "--felt",
            napa.resolve("dyfi_dat.xml"),
            "--config",
            napa.resolve("model.conf"));
    assertEquals(new CommandRun(0, ""), run);
    List<double[]> ours = table(Files.readAllLines(work.resolve("out/grid.csv")), "PGA", "MMI");
    List<double[]> theirs = theirs(napa.resolve("napa_grid.csv.gz"));
    assertEquals(theirs.size(), ours.size());
    double[] pga = new double[ours.size()];
    double[] mmi = new double[ours.size()];
    for (int i = 0; i < pga.length; i++) {
      pga[i] = Math.abs(Math.log(ours.get(i)[0] / 100) - theirs.get(i)[0]);
      mmi[i] = Math.abs(ours.get(i)[1] - theirs.get(i)[1]);
    }
    Arrays.sort(pga);
    Arrays.sort(mmi);
    assertTrue(pga[(int) (0.99 * pga.length)] < 0.002, "99 % of PGA within " + pga[14494]);
    assertTrue(mmi[(int) (0.99 * mmi.length)] < 0.006, "99 % of MMI within " + mmi[14494]);
    assertTrue(ImageIO.read(work.resolve("out/map.png").toFile()).getWidth() > 800);
    for (String name :
        List.of("grid.xml", "contours.geojson", "stationlist.json", "summary.json")) {
      assertTrue(Files.size(work.resolve("out").resolve(name)) > 500, name);
    }
  }

  private static List<double[]> table(List<String> lines, String... names) {
    int header = 0;
    while (lines.get(header).startsWith("#")) {
      header++;
    }
    List<String> columns = List.of(lines.get(header).split(",", -1));
    List<double[]> rows = new ArrayList<>();
    for (String line : lines.subList(header + 1, lines.size())) {
      String[] cells = line.split(",", -1);
      rows.add(
          Arrays.stream(names)
              .mapToDouble(name -> Double.parseDouble(cells[index(columns, name)]))
              .toArray());
    }
    return rows;
  }

  private static int index(List<String> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).toUpperCase(java.util.Locale.ROOT).startsWith(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " in " + columns);
  }

  private static List<double[]> theirs(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return table(in.lines().toList(), "PGA_MEAN", "MMI_MEAN");
    }
  }

  /** Points in place of a grid, named by ShakeMap's own place-holder. */
  @Test
  void aClosedFormCaseRunsAsItIs() throws IOException {
    Path folder = SHAKEMAP.resolve("verification/0001");
    assumeTrue(Files.exists(folder), "ShakeMap's files (property haetae.shared) are not here");
    CommandRun run =
        shake(
            folder.resolve("event.xml"),
            "--observations",
            folder.resolve("stationlist.xml"),
            "--config",
            folder.resolve("model.conf"));
    assertEquals(new CommandRun(0, ""), run);
    assertTrue(Files.exists(work.resolve("out/grid.csv")));
    assertFalse(Files.exists(work.resolve("out/grid.xml")), "points are no grid");
  }

  @Test
  void withoutObservationsTheMapIsTheModels() throws IOException {
    assertEquals(0, shake(file("event.xml", EVENT), "--config", coarse()).code());
    assertTrue(Files.size(work.resolve("out/map.png")) > 10_000);
  }

  @Test
  void twoInstrumentsAtOnePlaceThatContradictAreMerged() throws IOException {
    Path list =
        file(
            "stations.xml",
            stations(
                station("A", 36.1, 129.41, "10", "9"), station("B", 36.1, 129.41, "20", "15"),
                station("C", 36.2, 129.3, "8", "7"), station("D", 36.0, 129.2, "6", "6")));
    CommandRun run = shake(file("event.xml", EVENT), "--observations", list, "--config", coarse());
    assertEquals(new CommandRun(0, ""), run);
  }

  @Test
  void aFaultAcrossTheAntimeridianIsMapped() throws IOException {
    Path event = file("event.xml", EVENT.replace("129.4", "179.99").replace("36.1", "-17"));
    Path fault =
        file(
            "fault.txt",
            "-17.0 179.9 1\n-17.0 -179.9 1\n-17.1 -179.9 10\n-17.1 179.9 10\n-17.0 179.9 1\n");
    CommandRun run = shake(event, "--rupture", fault, "--config", coarse());
    assertEquals(new CommandRun(0, ""), run);
  }

  @Test
  void badInputIsRefusedWithNothingHalfDone() throws IOException {
    Path event = file("event.xml", EVENT);
    Path twice =
        file(
            "twice.xml",
            stations(station("A", 36.1, 129.41, "10", "9"), station("A", 36.3, 129.4, "9", "8")));
    refused(shake(event, "--observations", twice), "twice.xml", "A");
    Path inG =
        file(
            "g.xml",
            stations(
                station("A", 36.1, 129.41, "0.10", "9"), station("B", 36.2, 129.3, "0.09", "8"),
                station("C", 36.2, 129.5, "0.07", "6"), station("D", 36.0, 129.2, "0.06", "6")));
    refused(shake(event, "--observations", inG, "--config", coarse()), "g", "%g");
    Path notANumber = file("nan.xml", stations(station("A", 36.1, 129.41, "NaN", "x")));
    refused(shake(event, "--observations", notANumber), "nan.xml");
    refused(shake(work.resolve("absent.xml")), "absent.xml");
    refused(shake(file("text.xml", "no xml at all")), "text.xml");
    refused(shake(event, "--config", file("bad.toml", "[shaking]\nwrong = 1\n")), "wrong");
    refused(shake(event, "--scale", "jma"), "jma", "kma or mmi");
  }

  private Path coarse() throws IOException {
    return file("coarse.toml", "[shaking]\nfinalStepDeg = 0.1\nhalfWidthKm = 60\n");
  }
}
