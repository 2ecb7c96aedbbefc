package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.app.impact.CityFolder;
import haetae.app.impact.FragilityFile;
import haetae.app.openquake.ExposureCity;
import haetae.impact.fragility.FragilityClass;
import haetae.store.city.CityReader;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code city import} makes, says and returns. */
class CityImportCommandTest {
  private static final String TOWN =
      """
      <osm version="0.6">
      <node id="1" lat="47.1000" lon="9.5000"/><node id="2" lat="47.1000" lon="9.5002"/>
      <node id="3" lat="47.1002" lon="9.5002"/><node id="4" lat="47.1002" lon="9.5000"/>
      <node id="5" lat="47.1010" lon="9.5010"><tag k="amenity" v="hospital"/></node>
      <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/>
      <tag k="building" v="apartments"/><tag k="building:levels" v="5"/></way>
      <way id="2"><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/></way>
      </osm>
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aMapBecomesAPackThatPassesTheCheck() throws IOException {
    Path map = file("town.osm", TOWN);
    Path pack = folder.resolve("Small_Town");
    CommandRun run =
        CommandRun.of(
            "city", "import", map, "--out", pack, "--zone", "Europe/Vaduz", "--people", 80);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("[##############################] 100 %"), run.err());
    City city = CityReader.read(pack);
    assertEquals("small-town", city.info().id());
    assertEquals(80, city.buildings().people(0), 0.1);
    assertEquals(1, city.facilities().size());
    assertEquals(0, CommandRun.of("city", "check", "--quiet", pack).code());
    assertEquals(2, CommandRun.of("city", "import", map, "--out", pack).code(), "not over another");
  }

  @Test
  void aBadMapLeavesNothing() throws IOException {
    Path map = file("town.osm", TOWN.replace("lat=\"47.1002\"", "lat=\"x\""));
    CommandRun run =
        CommandRun.of("city", "import", map, "--quiet", "--out", folder.resolve("town"));
    assertEquals(2, run.code());
    assertEquals("haetae: town.osm:3:36: lat is 'x'; expected degrees", run.err().strip());
    assertFalse(Files.exists(folder.resolve("town")));
  }

  @Test
  void aRegisterInCp949FillsALayer() throws IOException {
    Path pack = folder.resolve("town");
    Path map = file("town.osm", TOWN);
    CommandRun.of("city", "import", map, "--quiet", "--out", pack, "--zone", "Europe/Vaduz");
    Path csv = folder.resolve("shelters.csv");
    Files.write(
        csv, "이름,y,x,정원\n체육관,47.1001,9.5001,300\n".getBytes(Charset.forName("x-windows-949")));
    Object[] command = {
      "city",
      "import",
      csv,
      "--quiet",
      "--out",
      pack,
      "--layer",
      "shelters",
      "--encoding",
      "CP949",
      "--map",
      "id=@row,nameLocal=이름,latDeg=y,lonDeg=x,capacityPeople=정원",
      "--set",
      "provenance=official",
      "--set",
      "source=register"
    };
    CommandRun run = CommandRun.of(command);
    assertEquals(0, run.code(), run.err());
    assertEquals("체육관", CityReader.read(pack).shelters().getFirst().name().local());
    Files.write(
        csv, "이름,y,x,정원\n체육관,9.5001,47.1001,300\n".getBytes(Charset.forName("x-windows-949")));
    assertEquals(2, CommandRun.of(command).code(), "the layer is there already");
    List<Object> again = new java.util.ArrayList<>(List.of(command));
    again.add("--replace");
    CommandRun swapped = CommandRun.of(again.toArray());
    assertEquals(2, swapped.code());
    assertTrue(
        swapped.err().startsWith("shelters.csv:2:5: latDeg is 9.5001 and lonDeg 47.1001: latitude"),
        swapped.err());
    assertEquals(47.1001, CityReader.read(pack).shelters().getFirst().place().latDeg());
  }

  @Test
  void wrongUsageIsSaidInOneLine() throws IOException {
    Path out = folder.resolve("town");
    CommandRun nothing = CommandRun.of("city", "import", "--out", out);
    assertEquals(2, nothing.code());
    assertEquals(
        "haetae: expected a FILE, or --openquake or --fragility with one", nothing.err().strip());
    Path csv = file("b.csv", "id\n1\n");
    assertTrue(
        CommandRun.of("city", "import", csv, "--out", out).err().contains("expected --layer"));
    assertTrue(
        CommandRun.of("city", "import", csv, "--out", out, "--layer", "rivers")
            .err()
            .contains("layer is 'rivers'; expected one of [buildings, facilities"));
    assertTrue(
        CommandRun.of("city", "import", csv, "--out", out, "--layer", "shelters", "--encoding", "?")
            .err()
            .contains("--encoding is '?'"));
  }

  @Test
  void anExposureBecomesACityWithFragilityClassesOfItsOwn() throws IOException {
    file("assets.csv", "id,lon,lat,taxonomy,number,structural\na1,9.51,47.11,X,4,800\n");
    Path exposure =
        file(
            "exposure.xml",
            """
            <nrml xmlns="http://openquake.org/xmlns/nrml/0.5">
            <exposureModel id="e" category="buildings"><description>d</description>
            <conversions><costTypes><costType name="structural" type="aggregated" unit="EUR"/>
            </costTypes></conversions><assets>assets.csv</assets></exposureModel></nrml>
            """);
    Path fragility =
        file(
            "fragility.xml",
            """
            <nrml xmlns="http://openquake.org/xmlns/nrml/0.5"><fragilityModel id="f"
            assetCategory="buildings" lossCategory="structural"><description>d</description>
            <limitStates>slight moderate extensive complete</limitStates>
            <fragilityFunction id="X" format="discrete"><imls imt="SA(0.3)" noDamageLimit="0.05">
            0.1 0.2 0.4</imls><poes ls="slight">0 0.5 1</poes><poes ls="moderate">0 0.3 0.8</poes>
            <poes ls="extensive">0 0.1 0.5</poes><poes ls="complete">0 0 0.2</poes>
            </fragilityFunction></fragilityModel></nrml>
            """);
    Path pack = folder.resolve("town");
    CommandRun run =
        CommandRun.of(
            "city",
            "import",
            "--openquake",
            exposure,
            "--fragility",
            fragility,
            "--out",
            pack,
            "--zone",
            "UTC",
            "--quiet");
    assertEquals(0, run.code(), run.err());
    City city = CityReader.read(pack);
    assertEquals("X", city.buildings().taxonomy(0));
    assertEquals(4, city.buildings().count(0));
    assertEquals(200, city.buildings().value(0));
    CommandRun check = CommandRun.of("city", "check", "--quiet", pack);
    assertEquals(0, check.code(), check.err());
    assertSame(
        ExposureCity.fragilities(fragility).classes(), CityFolder.fragilities(pack.toString()));
  }

  /** The same chances on both sides of every point of the curves. */
  private static void assertSame(List<FragilityClass> expected, List<FragilityClass> got) {
    assertEquals(expected.size(), got.size());
    double[] a = new double[4];
    double[] b = new double[4];
    for (int i = 0; i < got.size(); i++) {
      assertEquals(expected.get(i).id(), got.get(i).id());
      assertEquals(expected.get(i).measure(), got.get(i).measure());
      for (double iml = 0.01; iml < 12; iml *= 1.07) {
        expected.get(i).curve().exceedances(Math.log(iml), a, 0);
        got.get(i).curve().exceedances(Math.log(iml), b, 0);
        for (int k = 0; k < 4; k++) {
          assertEquals(a[k], b[k], 1e-12);
        }
      }
    }
  }

  @Test
  void openQuakesCurvesComeBackAsTheyWere() throws IOException {
    Path xml =
        Path.of(System.getProperty("haetae.shared", ""))
            .resolve("data/openquake/city-100k/fragility.xml");
    assumeTrue(Files.exists(xml), () -> "no " + xml);
    CommandRun.of(
        "city", "import", file("town.osm", TOWN), "--quiet", "--out", folder.resolve("town"));
    Path pack = folder.resolve("town");
    CommandRun run = CommandRun.of("city", "import", "--fragility", xml, "--out", pack, "--quiet");
    assertEquals(0, run.code(), run.err());
    assertSame(ExposureCity.fragilities(xml).classes(), FragilityFile.ofPack(pack));
  }

  @Test
  void faultsOfFragilityHaveTheirPlace() throws IOException {
    CommandRun.of(
        "city", "import", file("town.osm", TOWN), "--quiet", "--out", folder.resolve("town"));
    Path pack = folder.resolve("town");
    Files.writeString(
        pack.resolve(FragilityFile.NAME),
        """
        id,measure,shape,slight,moderate,extensive,complete,provenance,source
        A,PGA,lognormal,0.1 0.6,0.2 0.6,0.3 0.6,0.4 0.6,official,test
        A,PGA,lognormal,0.1 0.6,0.2 0.6,0.3 0.6,0.4 0.6,official,test
        B,PGA,lognormal,0.3 0.6,0.2 0.6,0.3 0.6,0.4 0.6,official,test
        C,PGX,curve,0.1,0.2,0.3,0.4,official,test
        D,PGA,lognormal,0.1,0.2,0.3,0.4,official,test
        """);
    CommandRun check = CommandRun.of("city", "check", "--quiet", pack);
    assertEquals(2, check.code());
    List<String> lines = check.lines();
    assertEquals("fragility.csv:3:1: id 'A' is there twice; expected once", lines.get(0));
    assertTrue(lines.get(1).startsWith("fragility.csv:4:1: median of a worse state is 0.2"));
    assertTrue(lines.get(2).startsWith("fragility.csv:5:7: shape is 'curve'; expected one of"));
    assertEquals(
        "fragility.csv:6:1: slight is '0.1'; expected median and β with a blank between",
        lines.get(3));
    assertEquals(4, lines.size());
  }
}
