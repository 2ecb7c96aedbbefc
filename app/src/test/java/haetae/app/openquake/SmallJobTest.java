package haetae.app.openquake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.impact.WholeFiles;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs of a few assets: the ways a job may be written, and what is said of broken ones. */
class SmallJobTest {
  private static final String NRML = "<nrml xmlns=\"http://openquake.org/xmlns/nrml/0.5\">";

  @TempDir Path folder;

  @BeforeEach
  void job() throws IOException {
    write(
        "job.ini",
        """
        [general]
        calculation_mode = scenario_damage
        exposure_file = exposure.xml
        rupture_model_file = rupture.xml
        rupture_mesh_spacing: 2
        structural_fragility_file = fragility.xml
        consequence_file = {'taxonomy': 'consequence.csv'}
        ; a remark
        truncation_level = 0
        maximum_distance = 200
        gsim = BooreEtAl2014
        number_of_ground_motion_fields = 10
        float_dmg_dist = true
        reference_vs30_value = 400
        """);
    write(
        "exposure.xml",
        NRML
            + """
            <exposureModel id="e" category="buildings"><conversions>
            <area type="per_asset" unit="SQM"/>
            <costTypes><costType name="structural" type="per_area" unit="KRW"/></costTypes>
            </conversions><assets>
            <asset id="a" number="2" area="100" taxonomy="RC"><location lon="127.3" lat="37.45"/>
            <costs><cost type="structural" value="5"/></costs></asset>
            <asset id="b, c" number="1" area="50" taxonomy="W"><location lon="127.4" lat="37.5"/>
            <costs><cost type="structural" value="4"/></costs></asset>
            </assets></exposureModel></nrml>
            """);
    write(
        "rupture.xml",
        NRML
            + """
            <simpleFaultRupture><magnitude>6.5</magnitude><rake>0</rake>
            <hypocenter lat="37.45" lon="127.25" depth="10"/><simpleFaultGeometry>
            <gml:LineString xmlns:gml="http://www.opengis.net/gml"><gml:posList>
            127.20 37.35 127.30 37.55</gml:posList></gml:LineString><dip>80</dip>
            <upperSeismoDepth>2</upperSeismoDepth><lowerSeismoDepth>15</lowerSeismoDepth>
            </simpleFaultGeometry></simpleFaultRupture></nrml>
            """);
    write(
        "fragility.xml",
        NRML
            + """
            <fragilityModel id="f"><limitStates>moderate complete</limitStates>
            <fragilityFunction id="RC" format="continuous" shape="logncdf">
            <imls imt="PGA" noDamageLimit="0.05" minIML="0.01" maxIML="2"/>
            <params ls="moderate" mean="0.3" stddev="0.15"/>
            <params ls="complete" mean="0.9" stddev="0.45"/></fragilityFunction>
            <fragilityFunction id="W" format="discrete">
            <imls imt="SA(0.3)" noDamageLimit="0.05">0.1 0.2 0.4 5.0</imls>
            <poes ls="moderate">0.1 0.3 0.6 1.0</poes>
            <poes ls="complete">0.0 0.1 0.2 0.8</poes></fragilityFunction>
            </fragilityModel></nrml>
            """);
    write(
        "consequence.csv",
        """
        taxonomy,consequence,loss_type,moderate,complete
        RC,losses,structural,0.3,1.0
        W,losses,structural,0.2,0.9
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void change(String name, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(name));
    assertTrue(text.contains(from), name + " holds " + from);
    write(name, text.replace(from, to));
  }

  private JobResult run() {
    return new OpenQuakeRun(OpenQuakeJob.read(folder.resolve("job.ini")), 2).run(0, 1, p -> {});
  }

  private String message() {
    return assertThrows(InvalidValue.class, this::run).getMessage();
  }

  @Test
  void mediansGiveEveryBuildingItsCurveExactly() throws IOException {
    JobResult result = run();
    var totals = result.realisations().getFirst().totals();
    assertEquals(1, totals.fields(), "without scatter one field says all");
    assertEquals(1200, totals.city("value").mean(), 1e-9, "5 x 100 x 2 + 4 x 50 x 1");
    double sum = 0;
    for (String id : List.of("none", "moderate", "complete")) {
      sum += totals.city("buildings." + id).mean();
    }
    assertEquals(3, sum, 1e-12);
    double loss =
        1000 * (0.3 * totals.meanState(0, 1) + totals.meanState(0, 2))
            + 200 * (0.2 * totals.meanState(1, 1) + 0.9 * totals.meanState(1, 2));
    assertEquals(loss, totals.city("loss.structural").mean(), 1e-4);
    double expected =
        result
            .realisations()
            .getFirst()
            .expected()
            .get(totals.portfolio().quantity("buildings.none"));
    assertEquals(expected, totals.city("buildings.none").mean(), 1e-6);
  }

  @Test
  void filesSayTheSame() throws IOException {
    JobResult result = run();
    new JobFiles(result).write(WholeFiles.in(folder.resolve("out")));
    JsonNode summary =
        new JsonMapper().readTree(Files.readString(folder.resolve("out/summary.json")));
    assertEquals(2, summary.path("assets").intValue());
    assertEquals(2, summary.path("sites").intValue());
    assertEquals(
        result.realisations().getFirst().totals().city("buildings.moderate").mean(),
        summary.path("buildings").path("moderate").path("mean").doubleValue(),
        1e-6);
    List<String> lines = Files.readAllLines(folder.resolve("out/buildings.csv"));
    assertEquals(
        "id,lon,lat,taxonomy,number,p_none,p_moderate,p_complete,loss_ratio,loss",
        lines.getFirst());
    assertTrue(lines.get(2).startsWith("\"b, c\",127.4,37.5,W,1.0,"), lines.get(2));
  }

  @Test
  void branchesOfALogicTreeAreToldAloneAndTogether() throws IOException {
    change("job.ini", "gsim = BooreEtAl2014", "gsim_logic_tree_file = tree.xml");
    write(
        "tree.xml",
        NRML
            + """
            <logicTree logicTreeID="t"><logicTreeBranchSet uncertaintyType="gmpeModel">
            <logicTreeBranch><uncertaintyModel>[BooreEtAl2014]</uncertaintyModel>
            <uncertaintyWeight>0.75</uncertaintyWeight></logicTreeBranch>
            <logicTreeBranch><uncertaintyModel>ChiouYoungs2014</uncertaintyModel>
            <uncertaintyWeight>0.25</uncertaintyWeight></logicTreeBranch>
            </logicTreeBranchSet></logicTree></nrml>
            """);
    JobResult result = run();
    JsonNode summary = new JsonMapper().readTree(new JobFiles(result).summary());
    double boore = none(summary.path("realisations").path("BooreEtAl2014"));
    double chiou = none(summary.path("realisations").path("ChiouYoungs2014"));
    assertEquals(0.75 * boore + 0.25 * chiou, none(summary), 1e-6);
    assertTrue(boore != chiou);
    change("tree.xml", "0.25", "0.35");
    assertEquals("tree.xml: weights add up to 1.1; expected 1", message());
  }

  private static double none(JsonNode node) {
    return node.path("buildings").path("none").path("mean").doubleValue();
  }

  @Test
  void wholeBuildingsScatterMoreThanShares() throws IOException {
    change("job.ini", "truncation_level = 0", "truncation_level = 3");
    change("job.ini", "fields = 10", "fields = 2000");
    var shares = run().realisations().getFirst().totals().city("buildings.none");
    change("job.ini", "float_dmg_dist = true", "float_dmg_dist = false");
    var whole = run().realisations().getFirst().totals().city("buildings.none");
    assertEquals(shares.mean(), whole.mean(), 1e-9);
    assertTrue(whole.p95() - whole.p05() > shares.p95() - shares.p05());
  }

  @Test
  void aPlaneAndATableOfAssetsAreReadToo() throws IOException {
    write(
        "rupture.xml",
        NRML
            + """
            <singlePlaneRupture><magnitude>6.0</magnitude><rake>90</rake>
            <hypocenter lat="37.45" lon="127.25" depth="8"/><planarSurface strike="0" dip="90">
            <topLeft lon="127.25" lat="37.40" depth="3"/><topRight lon="127.25" lat="37.50" depth="3"/>
            <bottomLeft lon="127.25" lat="37.40" depth="13"/>
            <bottomRight lon="127.25" lat="37.50" depth="13"/></planarSurface>
            </singlePlaneRupture></nrml>
            """);
    write(
        "exposure.xml",
        NRML
            + """
            <exposureModel id="e" category="buildings"><conversions><costTypes>
            <costType name="structural" type="aggregated" unit="KRW"/></costTypes></conversions>
            <exposureFields><field oq="number" input="n"/></exposureFields>
            <assets>more.csv</assets></exposureModel></nrml>
            """);
    write(
        "more.csv",
        """
        asset_id,lon,lat,taxonomy,n,value-structural
        x,127.3,37.45,RC,7,70
        "y",127.4,37.5,W,3,30
        """);
    var totals = run().realisations().getFirst().totals();
    assertEquals(100, totals.city("value").mean(), 1e-9);
  }

  @Test
  void assetsTooFarFromAllSitesAreLeftOutAndCounted() throws IOException {
    write("sites.csv", "lon,lat,vs30\n127.3,37.45,500\n");
    change("job.ini", "reference_vs30_value = 400", "site_model_file = sites.csv");
    change("job.ini", "maximum_distance = 200", "asset_hazard_distance = 5");
    JobResult result = run();
    assertEquals(1, result.dropped());
    assertEquals(List.of(0), result.assets());
    write("sites.csv", "lon,lat,vs30\n128.3,38.45,500\n");
    assertEquals(
        "no asset lies within 5.0 km of a site; expected asset_hazard_distance to reach one",
        message());
  }

  @Test
  void namesWithoutEffectAreTold() throws IOException {
    change("job.ini", "; a remark", "export_dir = /tmp");
    assertEquals(
        List.of("export_dir of the job has no effect here"),
        OpenQuakeJob.read(folder.resolve("job.ini")).notes());
  }

  @Test
  void whatIsBrokenIsSaidWithItsPlace() throws IOException {
    change("job.ini", "scenario_damage", "classical");
    assertEquals(
        "job.ini line 2: calculation_mode is 'classical'; expected scenario_damage", message());
    job();
    change("job.ini", "gsim = BooreEtAl2014", "gsim = Nobody2020");
    assertTrue(
        message().startsWith("job.ini line 11: gsim is 'Nobody2020'; no ground-motion model"));
    job();
    change("exposure.xml", "taxonomy=\"W\"", "taxonomy=\"S\"");
    assertEquals(
        "no fragility function for 1 taxonomies of the exposure: [S]; fragility.xml has [RC, W]",
        message());
    job();
    change("fragility.xml", "mean=\"0.9\"", "mean=\"zero\"");
    assertTrue(message().contains("mean is 'zero'; expected a number"), message());
    job();
    change("job.ini", "truncation_level = 0", "truncation_level = many");
    assertEquals(
        "job.ini line 9: truncation_level is 'many'; expected a number from 0.0 to 1000.0",
        message());
    job();
    change("consequence.csv", "W,losses", "W,fatalities");
    assertEquals("consequence.csv has no row for taxonomy 'W'; it has [RC]", message());
    job();
    Files.delete(folder.resolve("rupture.xml"));
    assertTrue(message().endsWith("rupture.xml is not there; expected NRML"));
  }
}
