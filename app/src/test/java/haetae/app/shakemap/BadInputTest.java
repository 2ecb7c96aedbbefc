package haetae.app.shakemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.field.LothBaker2013;
import haetae.hazard.intensity.WordenEtAl2012;
import haetae.hazard.motion.AllenWaldWorden2012;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.rupture.QuadRupture;
import haetae.hazard.rupture.Rupture;
import haetae.hazard.shaking.Forecaster;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.ObservedPlace;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeModels;
import haetae.hazard.shaking.ShakeRecipe;
import haetae.hazard.shaking.ShakeRequest;
import haetae.hazard.shaking.ShakeSettings;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.SiteLookup;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bad files and bad observations lead to: a clear message, or the handling stated here. */
class BadInputTest {
  private static final String EVENT =
      "<earthquake id='x1' lat='-17.0' lon='179.98' depth='8' mag='6.2' time='2026-01-01T00:00:00Z'/>";

  @TempDir Path folder;

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ShakeEvent event() {
    return EventXml.read(file("event.xml", EVENT));
  }

  private static String station(String code, double lat, double lon, String... amplitudes) {
    String each = String.join("", amplitudes);
    return "<station code='%s' netid='XX' lat='%s' lon='%s'><comp name='HNE'>%s</comp></station>\n"
        .formatted(code, lat, lon, each);
  }

  private Observations stations(String... stations) {
    String text = "<stationlist>\n" + String.join("", stations) + "</stationlist>";
    return Observations.read(file("stationlist.xml", text));
  }

  private static String refused(org.junit.jupiter.api.function.Executable reading) {
    return String.valueOf(assertThrows(InvalidValue.class, reading).getMessage());
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), text);
  }

  @Test
  void accelerationsInGAreRefusedWithTheHint() {
    String message =
        refused(() ->
            stations(
                station("A", -17, 179, "<acc value='0.31'/><vel value='25'/>"),
                station("B", -17.2, 179, "<acc value='0.12'/><vel value='9'/>"),
                station("C", -17.4, 179, "<acc value='0.08'/><vel value='8'/>")));
    assertContains(message, "stationlist.xml");
    assertContains(message, "(are accelerations in g instead of %g?)");
  }

  @Test
  void accelerationsInGWithoutVelocitiesAreRefusedByTheModel() {
    List<ObservedPlace> places =
        stations(
                station("A", -17, 179.9, "<acc value='0.31'/>"),
                station("B", -17.2, 179.9, "<acc value='0.12'/>"),
                station("C", -17.4, 179.9, "<acc value='0.08'/>"))
            .places();
    assertContains(refused(() -> map(places)), "(are the values in g instead of %g?)");
  }

  @Test
  void accelerationsBeyondAllRangeAreRefused() {
    String message =
        refused(() -> stations(station("A", -17, 179, "<acc value='2400' units='%g'/>")));
    assertContains(message, "stationlist.xml line 2");
    assertContains(message, "expected at most 1000.0 %g (is it in cm/s² instead of %g?)");
    assertContains(
        refused(() -> stations(station("A", -17, 179, "<acc value='0.4' units='g'/>"))),
        "PGA has the unit 'g'; expected %g");
  }

  @Test
  void aStationTwice() {
    String once = station("A", -17, 179, "<acc value='3'/>");
    Observations same = stations(once, once);
    assertEquals(1, same.places().size());
    assertContains(same.notes().get(0), "stands twice with the same values; used once");
    assertContains(
        refused(() -> stations(once, station("A", -17, 179, "<acc value='4'/>"))),
        "with other values; expected each station once");
    ObservedPlace place = same.places().get(0);
    assertContains(refused(() -> map(List.of(place, place))), "stands twice");
  }

  @Test
  void valuesThatAreNotNumbersAreNotObserved() {
    Observations read =
        stations(
            station(
                "A",
                -17,
                179,
                "<acc value='NaN'/><vel value='0'/><psa03 value='null'/><psa10 value='2.0'/>"),
            station("B", -17.1, 179, "<acc value='5' flag='G'/>"));
    assertEquals(1, read.places().get(0).observations().size());
    assertEquals(0, read.places().get(1).observations().size());
    assertContains(read.notes().toString(), "1 flagged values passed over");
    assertContains(
        refused(() -> stations(station("A", -17, 179, "<acc value='many'/>"))),
        "<acc> value is 'many'; expected a finite number");
    assertContains(
        refused(() -> stations(station("A", Double.NaN, 179, "<acc value='1'/>"))),
        "<station> lat is not known; expected a number");
    assertContains(
        refused(() -> stations(station("A", 95, 179, "<acc value='1'/>"))),
        "latDeg of XX.A is 95.0");
  }

  @Test
  void documentsThatAttackAreRefused() {
    String entity =
        "<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><stationlist>&e;</stationlist>";
    refused(() -> Observations.read(file("x.xml", entity)));
    String laughs =
        "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
            + "<stationlist><station code='&b;' netid='' lat='1' lon='1'/></stationlist>";
    refused(() -> Observations.read(file("y.xml", laughs)));
    assertContains(
        refused(() -> Observations.read(file("z.xml", "<stationlist><station"))), "z.xml line 1");
    assertContains(
        refused(() -> Observations.read(file("r.xml", "<html/>"))), "root element is <html>");
    assertContains(
        refused(() -> Observations.read(file("j.json", "{\"features\": 3}"))), "expected an array");
    assertContains(
        refused(() -> Observations.read(file("k.json", "{\"features\": ["))), "k.json line");
    assertContains(refused(() -> Observations.read(folder.resolve("none.xml"))), "is not a file");
  }

  @Test
  void noObservationGivesThePrior() {
    ShakingMap map = map(List.of());
    double sigma = map.get(IntensityMeasure.PGA).sigma[0];
    assertEquals(0, map.get(IntensityMeasure.PGA).residuals());
    assertTrue(sigma > 0.5 && sigma < 1, "prior deviation, got " + sigma);
  }

  @Test
  void contradictingStationsAtOnePlaceShareIt() {
    List<ObservedPlace> places =
        stations(
                station("A", -17, 179.9, "<acc value='60'/>"),
                station("B", -17, 179.9, "<acc value='15'/>"))
            .places();
    ShakingMap map = map(places, new double[] {-17}, new double[] {179.9});
    assertEquals(Math.log(0.30), map.get(IntensityMeasure.PGA).mean[0], 0.05);
  }

  @Test
  void aFaultAcrossTheAntimeridian() {
    String text =
        "179.95 -17.1 1\n180.05 -16.9 1\n180.08 -16.9 14\n179.98 -17.1 14\n179.95 -17.1 1\n";
    Rupture rupture = RuptureFile.read(file("fault.txt", text), event()).orElseThrow();
    Distances d = rupture.distances(new double[] {-17, -17}, new double[] {-179.9, 179.9});
    assertTrue(d.rjbKm[0] < 12 && d.rjbKm[1] < 13, d.rjbKm[0] + " " + d.rjbKm[1]);
    assertTrue(d.rxKm[0] > 0 && d.rxKm[1] < 0, "east is the hanging wall");
    Grid grid = Grid.of(179.5, -17.5, -179.5, -16.5, 0.1);
    assertEquals(121, grid.size());
    assertEquals(-179.5, grid.lonDeg()[10], 1e-9);
  }

  @Test
  void latitudeFirstOrLongitudeFirst() {
    String lonFirst = "179.9 -17.1 1\n179.9 -16.9 1\n179.95 -16.9 14\n179.95 -17.1 14\n";
    String latFirst = "-17.1 179.9 1\n-16.9 179.9 1\n-16.9 179.95 14\n-17.1 179.95 14\n";
    QuadRupture a = (QuadRupture) RuptureFile.read(file("a.txt", lonFirst), event()).orElseThrow();
    QuadRupture b = (QuadRupture) RuptureFile.read(file("b.txt", latFirst), event()).orElseThrow();
    assertEquals(a.quads(), b.quads());
  }

  @Test
  void badFaults() {
    ShakeEvent event = event();
    assertContains(
        refused(() -> RuptureFile.read(file("f.txt", "1 2\n"), event)),
        "f.txt line 1: '1 2'; expected longitude, latitude, depth in km");
    assertContains(
        refused(() -> RuptureFile.read(file("g.txt", "179 -17 1\n179 -16 1\n179 -16 9\n"), event)),
        "polygon has 3 points");
    assertContains(
        refused(() -> RuptureFile.read(file("h.txt", "# nothing\n"), event)), "holds no point");
    String point =
        "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[179,-17,8]}}]}";
    assertEquals(Optional.empty(), RuptureFile.read(file("p.json", point), event));
    String sphere = "{\"features\":[{\"geometry\":{\"type\":\"Sphere\",\"coordinates\":[]}}]}";
    assertContains(
        refused(() -> RuptureFile.read(file("s.json", sphere), event)),
        "expected MultiPolygon, Polygon or Point");
  }

  @Test
  void badEvents() {
    assertContains(
        refused(() -> EventXml.read(file("e.xml", EVENT.replace("'6.2'", "'big'")))),
        "mag is 'big'; expected a number");
    assertContains(
        refused(() -> EventXml.read(file("e.xml", EVENT.replace("-17.0", "-97.0")))),
        "latDeg is -97.0");
    assertContains(
        refused(() -> EventXml.read(file("e.xml", EVENT.replace("mag='6.2'", "")))),
        "<earthquake> has no attribute mag");
  }

  @Test
  void settingsThatAreNotKnownAreReported() {
    ModelConf conf =
        ModelConf.read(
            file(
                "model.conf",
                "[modeling]\ngmpe = active_crustal_nshmp2014\n[[bias]]\ndo_bias = no\n"
                    + "[interp]\nimt_list = PGA, SA(0.3)\ncolour = blue\n"));
    assertEquals(false, conf.settings().bias());
    assertEquals(4, conf.gmpe().size());
    assertEquals(List.of("model.conf line 7: interp.colour is not followed"), conf.unknown());
    assertContains(
        refused(() -> ModelConf.read(file("c.conf", "[modeling]\n[[bias]]\nmax_range = far\n"))),
        "c.conf line 3: modeling.bias.max_range is 'far'; expected a number");
    assertContains(refused(() -> ModelConf.read(file("d.conf", "[[bias]]\n"))), "d.conf line 1");
  }

  private ShakingMap map(List<ObservedPlace> observed) {
    return map(observed, new double[] {-17, -17.3}, new double[] {-179.9, 179.8});
  }

  private ShakingMap map(List<ObservedPlace> observed, double[] lat, double[] lon) {
    ShakeEvent event = event();
    Forecaster motion = Forecaster.of(GroundMotionModels.get("BSSA14"));
    ShakeModels models =
        new ShakeModels(
            motion,
            Forecaster.of(new AllenWaldWorden2012(AllenWaldWorden2012.Distance.RUPTURE)),
            new WordenEtAl2012(),
            new LothBaker2013());
    return new ShakeRecipe(
            models,
            ShakeSettings.of(List.of(IntensityMeasure.PGA, IntensityMeasure.MMI)),
            ConditioningSettings.DEFAULT)
        .make(
            new ShakeRequest(
                event,
                PointRupture.of(event.hypocentre(), event.magnitude(), event.rakeDeg()),
                Optional.empty(),
                Sites.uniform(lat, lon, 760),
                SiteLookup.uniform(760),
                observed,
                1));
  }
}
