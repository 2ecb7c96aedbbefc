package haetae.app.openquake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.impact.WholeFiles;
import haetae.app.openquake.JobResult.Total;
import haetae.hazard.motion.Motion;
import haetae.world.InvalidValue;
import haetae.world.StandardNormal;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static double mean(JobResult result, String quantity) {
    return result.total(quantity).range().mean();
  }

  /** ln of the median of OpenQuake's BSSA14 at the two assets, by our own model. */
  private static double[] medians(JobResult result, IntensityMeasure measure) {
    OpenQuakeJob job = result.job();
    var motion = new Motion(2);
    var distances = job.quake().rupture().distances(job.sites().latDeg, job.sites().lonDeg);
    var source = job.quake().rupture().source(job.quake().magnitude(), job.rake());
    job.branches()
        .getFirst()
        .model()
        .predict(measure, source, distances, job.sites(), 0, 2, motion);
    return motion.mean;
  }

  @Test
  void mediansGiveEveryBuildingItsCurveExactly() throws IOException {
    JobResult result = run();
    assertEquals(1, result.fields(), "without scatter one field says all");
    assertEquals(1200, result.value("structural"), 1e-9, "5 x 100 x 2 + 4 x 50 x 1");
    double pga = medians(result, IntensityMeasure.PGA)[0];
    double beta = Math.sqrt(Math.log(1.25));
    double theta = 0.3 / Math.sqrt(1.25);
    double moderate = StandardNormal.below((pga - Math.log(theta)) / beta);
    double complete = StandardNormal.below((pga - Math.log(3 * theta)) / beta);
    double sa = Math.exp(medians(result, IntensityMeasure.SA03)[1]);
    double wood = line(sa, new double[] {0.05, 0.1, 0.2, 0.4, 5}, new double[] {0, .1, .3, .6, 1});
    double gone = line(sa, new double[] {0.05, 0.1, 0.2, 0.4, 5}, new double[] {0, 0, .1, .2, .8});
    assertEquals(2 * (1 - moderate) + 1 - wood, mean(result, "buildings.none"), 1e-6);
    assertEquals(2 * complete + gone, mean(result, "buildings.complete"), 1e-6);
    double loss =
        1000 * (0.3 * (moderate - complete) + complete) + 200 * (0.2 * (wood - gone) + 0.9 * gone);
    assertEquals(loss, mean(result, "losses.structural"), 1e-3);
    assertEquals(loss, result.total("losses.structural").expected(), 1e-9);
    assertEquals(0, result.total("losses.structural").standardError());
  }

  private static double line(double x, double[] at, double[] values) {
    int k = 0;
    while (x > at[k + 1]) {
      k++;
    }
    return values[k] + (x - at[k]) / (at[k + 1] - at[k]) * (values[k + 1] - values[k]);
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
        mean(result, "buildings.moderate"),
        summary.path("buildings").path("moderate").path("mean").doubleValue(),
        1e-6);
    assertEquals(
        mean(result, "losses.structural") / 1200,
        summary.path("lossRatio").path("mean").doubleValue(),
        1e-8);
    List<String> lines = Files.readAllLines(folder.resolve("out/buildings.csv"));
    assertEquals(
        "id,lon,lat,taxonomy,number,p_none,p_moderate,p_complete,mean_loss_ratio,loss",
        lines.getFirst());
    assertTrue(lines.get(2).startsWith("\"b, c\",127.40000,37.50000,W,1.00000,"), lines.get(2));
    double sum = 0;
    for (String cell : List.of(lines.get(1).split(",")).subList(5, 8)) {
      sum += Double.parseDouble(cell);
    }
    assertEquals(1, sum, 2e-7);
    List<String> damages = Files.readAllLines(folder.resolve("out/avg_damages.csv"));
    assertEquals(
        "asset_id,taxonomy,lon,lat,structural-no_damage,structural-moderate,structural-complete,"
            + "structural-losses",
        damages.getFirst());
    assertEquals(3, damages.size());
  }

  @Test
  void branchesOfALogicTreeAreToldAloneAndTogether() throws IOException {
    change("job.ini", "gsim = BooreEtAl2014", "gsim_logic_tree_file = tree.xml");
    change("job.ini", "truncation_level = 0", "truncation_level = 3");
    change("job.ini", "fields = 10", "fields = 3000");
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
    JsonNode summary = new JsonMapper().readTree(JobSummaryJson.of(result));
    double boore = none(summary.path("realisations").path(0));
    double chiou = none(summary.path("realisations").path(1));
    assertEquals(0.75 * boore + 0.25 * chiou, none(summary), 1e-6);
    assertTrue(boore != chiou);
    Total all = result.total("buildings.none");
    assertEquals(all.expected(), all.range().mean(), 4 * all.standardError());
    Total first = result.total("buildings.none", 0);
    Total second = result.total("buildings.none", 1);
    assertTrue(all.range().p50() >= Math.min(first.range().p50(), second.range().p50()) - 1e-9);
    assertTrue(all.range().p50() <= Math.max(first.range().p50(), second.range().p50()) + 1e-9);
    change("tree.xml", "0.25", "0.35");
    assertTrue(message().endsWith("weights of 2 branches add up to 1.1; expected 1"), message());
  }

  private static double none(JsonNode node) {
    return node.path("buildings").path("none").path("mean").doubleValue();
  }

  @Test
  void wholeBuildingsScatterMoreThanSharesOfBuildings() throws IOException {
    change("job.ini", "truncation_level = 0", "truncation_level = 3");
    change("job.ini", "fields = 10", "fields = 2000");
    Total shares = run().total("buildings.none");
    change("job.ini", "float_dmg_dist = true", "float_dmg_dist = false");
    Total whole = run().total("buildings.none");
    assertEquals(shares.range().mean(), whole.range().mean(), 1e-9);
    assertTrue(whole.standardDeviation() > shares.standardDeviation());
  }

  @Test
  void twoLossTypesHaveCurvesAndValuesOfTheirOwn() throws IOException {
    change(
        "job.ini",
        "structural_fragility_file = fragility.xml",
        "structural_fragility_file = fragility.xml\ncontents_fragility_file = contents.xml");
    write(
        "contents.xml",
        Files.readString(folder.resolve("fragility.xml")).replace("mean=\"0.9\"", "mean=\"0.6\""));
    change(
        "exposure.xml",
        "<costTypes>",
        "<costTypes><costType name=\"contents\" type=\"aggregated\" unit=\"KRW\"/>");
    change(
        "exposure.xml",
        "<cost type=\"structural\" value=\"5\"/>",
        "<cost type=\"structural\" value=\"5\"/><cost type=\"contents\" value=\"77\"/>");
    Files.writeString(
        folder.resolve("consequence.csv"),
        "RC,losses,contents,0.5,1.0\nW,losses,contents,0.5,1.0\n",
        StandardOpenOption.APPEND);
    JobResult result = run();
    assertEquals(77, result.value("contents"), 1e-12);
    assertEquals(1200, result.value("structural"), 1e-9);
    assertEquals(mean(result, "buildings.none"), mean(result, "buildings.contents.none"), 1e-9);
    assertTrue(mean(result, "buildings.contents.complete") > mean(result, "buildings.complete"));
    JsonNode summary = new JsonMapper().readTree(JobSummaryJson.of(result));
    assertEquals(
        mean(result, "losses.contents"),
        summary.path("byLossType").path("contents").path("loss").path("mean").doubleValue(),
        1e-6);
  }

  @Test
  void aTaxonomyMayBeAMixtureOfFunctions() throws IOException {
    change("job.ini", "; a remark", "taxonomy_mapping_csv = mapping.csv");
    write("mapping.csv", "taxonomy,conversion,weight\nRC,RC,0.25\nRC,W,0.75\nW,W,1\n");
    double mixed = mean(run(), "buildings.none");
    write("mapping.csv", "taxonomy,conversion\nRC,RC\nW,W\n");
    double concrete = mean(run(), "buildings.none");
    write("mapping.csv", "taxonomy,conversion\nRC,W\nW,W\n");
    double wood = mean(run(), "buildings.none");
    assertEquals(0.25 * concrete + 0.75 * wood, mixed, 1e-9);
    write("mapping.csv", "taxonomy,conversion\nRC,RC\n");
    assertTrue(message().contains("W (not in the taxonomy mapping)"), message());
  }

  @Test
  void peopleAreCountedByTheirTime() throws IOException {
    change("job.ini", "; a remark", "time_event = night");
    change(
        "exposure.xml",
        "</costs></asset>\n<asset id=\"b",
        "</costs><occupancies><occupancy occupants=\"10\" period=\"night\"/></occupancies>"
            + "</asset>\n<asset id=\"b");
    Files.writeString(
        folder.resolve("consequence.csv"),
        "RC,fatalities,structural,0,0.1\nW,fatalities,structural,0,0.1\n",
        StandardOpenOption.APPEND);
    JobResult result = run();
    double[] chances = new double[3];
    result.portfolio().meanStates(0, 0, result.meanStates(), chances);
    assertEquals(10 * 0.1 * chances[2], mean(result, "fatalities.structural"), 1e-9);
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
            <assets>more.csv
            again.csv</assets></exposureModel></nrml>
            """);
    write("more.csv", "asset_id,lon,lat,taxonomy,n,value-structural\r\nx,127.3,37.45,RC,7,70\r\n");
    write("again.csv", "id,lon,lat,taxonomy,n,structural\n\"y\",127.4,37.5,W,3,30\n");
    JobResult result = run();
    assertEquals(100, result.value("structural"), 1e-9);
    assertEquals(2, result.assets());
  }

  @Test
  void aComplexFaultOfTheSameShapeShakesTheSame() throws IOException {
    double simple = mean(run(), "buildings.none");
    write(
        "rupture.xml",
        NRML
            + """
            <complexFaultRupture><magnitude>6.5</magnitude><rake>0</rake>
            <hypocenter lat="37.45" lon="127.25" depth="10"/><complexFaultGeometry>
            <faultTopEdge><gml:LineString xmlns:gml="http://www.opengis.net/gml"><gml:posList>
            127.20370885 37.34883142 2 127.30402502 37.54944207 2</gml:posList></gml:LineString>
            </faultTopEdge><faultBottomEdge>
            <gml:LineString xmlns:gml="http://www.opengis.net/gml"><gml:posList>
            127.22927324 37.34077246 15.78730849 127.32965804 37.54138309 15.78730849
            </gml:posList></gml:LineString></faultBottomEdge></complexFaultGeometry>
            </complexFaultRupture></nrml>
            """);
    assertEquals(simple, mean(run(), "buildings.none"), 2e-4);
  }

  @Test
  void whatLiesBeyondMaximumDistanceIsNotShaken() throws IOException {
    change("job.ini", "maximum_distance = 200", "maximum_distance = {'default': 1}");
    JobResult result = run();
    assertEquals(3, mean(result, "buildings.none"), 1e-12);
    assertEquals(0, mean(result, "losses.structural"), 1e-12);
  }

  @Test
  void shakingBelowTheMinimumDoesNothing() throws IOException {
    change("job.ini", "; a remark", "minimum_intensity = {'PGA': 9, 'SA(0.3)': 9}");
    assertEquals(3, mean(run(), "buildings.none"), 1e-12);
  }

  @Test
  void assetsTooFarFromAllSitesAreLeftOutAndCounted() throws IOException {
    write("sites.csv", "lon,lat,vs30\n127.3,37.45,500\n");
    change("job.ini", "reference_vs30_value = 400", "site_model_file = sites.csv");
    change("job.ini", "maximum_distance = 200", "asset_hazard_distance = 5");
    JobResult result = run();
    assertEquals(1, result.dropped());
    assertEquals(1, result.assets());
    write("sites.csv", "lon,lat,vs30\n128.3,38.45,500\n");
    assertEquals(
        "all 2 assets lie farther than 5.0 km from any of 1 sites; expected some nearer"
            + " (asset_hazard_distance)",
        message());
  }

  @Test
  void namesWithoutEffectAreTold() throws IOException {
    change("job.ini", "; a remark", "colour_of_map = red");
    assertEquals(
        List.of("job.ini line 8: colour_of_map is not followed"),
        OpenQuakeJob.read(folder.resolve("job.ini")).notes());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
"""
job.ini|scenario_damage|classical|job.ini line 2: calculation_mode is 'classical'; expected scenario_damage
job.ini|gsim = BooreEtAl2014|gsim = Nobody2020|job.ini line 11: gsim is 'Nobody2020'; expected a known model: no ground-motion model 'Nobody2020'
job.ini|truncation_level = 0|truncation_level = many|job.ini line 9: truncation_level is 'many'; expected a number
job.ini|; a remark|region_grid_spacing = 5|job.ini line 8: region_grid_spacing is '5'; expected a job without it: it is not followed here
job.ini|; a remark|just words|job.ini line 8: 'just words'; expected key = value, [section] or # comment
job.ini|; a remark|gsim: CY14|job.ini line 11: gsim stands in line 8 too; expected it once
job.ini|fields = 10|fields = 0|job.ini line 12: number_of_ground_motion_fields is '0'; expected a whole number from 1 to 10000000
job.ini|{'taxonomy'|{'country'|job.ini line 7: consequence_file is '{'country': 'consequence.csv'}'; expected one of
job.ini|reference_vs30_value = 400|site_model_file = none.csv|none.csv is not there; expected a file that can be read
exposure.xml|taxonomy="W"|taxonomy="S"|taxonomies of the exposure without a fragility function: S; expected one for each in fragility.xml
exposure.xml|lon="127.4"|lon="427.4"|location is 427.4 37.5; expected lon and lat in degrees
exposure.xml|id="b, c"|id="a"|exposure.xml: asset id 'a' stands twice; expected it once
exposure.xml|per_area|per_hand|type of a costType is 'per_hand'; expected one of [per_asset, per_area, aggregated]
fragility.xml|mean="0.9"|mean="zero"|'zero'; expected a number
fragility.xml|logncdf|beta|format and shape of RC are 'continuous', 'beta'; expected discrete, or continuous and logncdf
fragility.xml|0.1 0.3 0.6 1.0|0.1 0.3 0.6|function W:
rupture.xml|<dip>80</dip>|<dip>95</dip>|dip is 95.0 degrees; expected 0.1 to 90.0 degrees
rupture.xml|simpleFaultRupture>|wedge>|<wedge>; expected simpleFaultRupture
consequence.csv|W,losses|W,sorrow|consequence.csv line 3: consequence is 'sorrow'; expected one of [losses
consequence.csv|W,losses|V,losses|no consequence 'losses' of structural for taxonomy 'W' in the consequence file
consequence.csv|0.2,0.9|0.2|consequence.csv line 3: has 4 cells; expected 5 as in the header
""")
  void whatIsBrokenIsSaidWithItsPlace(String file, String from, String to, String expected)
      throws IOException {
    change(file, from, to);
    assertTrue(message().contains(expected), message());
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("rupture.xml"));
    assertTrue(message().endsWith("rupture.xml is not there; expected a file that can be read"));
  }
}
