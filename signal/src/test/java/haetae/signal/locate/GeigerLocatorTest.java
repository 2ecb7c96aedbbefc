package haetae.signal.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.travel.TravelTimeTable;
import haetae.signal.travel.VelocityModels;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeigerLocatorTest {
  private static final TravelTimeTable TABLE = TravelTimeTable.of(VelocityModels.incn());
  private static final GeigerLocator LOCATOR = new GeigerLocator(TABLE, LocateSettings.DEFAULT);
  private static final Sites SITES = Synthetic.sites(Synthetic.EIGHT);

  private static List<Pick> noisyPicks(double[][] stations, int withS, double z, Random random) {
    List<Pick> picks = new ArrayList<>();
    for (Pick pick : Synthetic.picks(TABLE, stations, withS, 3, -2, z)) {
      double sigmaS = pick.phase() == Phase.P ? 0.04 : 0.08;
      picks.add(Synthetic.shifted(pick, sigmaS * random.nextGaussian()));
    }
    return picks;
  }

  @Test
  void theOrderOfThePicksDoesNotMatter() {
    List<Pick> picks = new ArrayList<>(noisyPicks(Synthetic.EIGHT, 4, 9, new Random(1)));
    Origin first = LOCATOR.locate(picks, SITES).orElseThrow().origin();
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(picks, new Random(i));
      assertEquals(first, LOCATOR.locate(picks, SITES).orElseThrow().origin());
    }
  }

  @Test
  void laterPicksGiveALaterOriginAtTheSamePlace() {
    List<Pick> picks = noisyPicks(Synthetic.EIGHT, 4, 9, new Random(2));
    List<Pick> later = picks.stream().map(p -> Synthetic.shifted(p, 86_400.25)).toList();
    Origin a = LOCATOR.locate(picks, SITES).orElseThrow().origin();
    Origin b = LOCATOR.locate(later, SITES).orElseThrow().origin();
    assertEquals(a.epicentre(), b.epicentre());
    assertEquals(a.depthKm(), b.depthKm());
    assertEquals(Duration.ofMillis(86_400_250), Duration.between(a.time(), b.time()));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6})
  void oneGrossOutlierDoesNotMoveTheEpicentre(long seed) {
    List<Pick> picks = noisyPicks(Synthetic.EIGHT, 2, 8, new Random(seed));
    GeoPoint clean = LOCATOR.locate(picks, SITES).orElseThrow().origin().epicentre();
    for (int i = 0; i < picks.size(); i++) {
      for (double shiftS : new double[] {-5, 5}) {
        List<Pick> spoilt = new ArrayList<>(picks);
        spoilt.set(i, Synthetic.shifted(picks.get(i), shiftS));
        Origin origin = LOCATOR.locate(spoilt, SITES).orElseThrow().origin();
        double movedKm = clean.distanceKm(origin.epicentre());
        assertTrue(movedKm <= 1, picks.get(i).id() + " " + shiftS + " s: " + movedKm + " km");
      }
    }
  }

  /** Every fifth pick of 26 is wrong by 1 to 10 s, early or late. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void aFifthOfThePicksMayBeWrong(long seed) {
    Random random = new Random(seed);
    double[][] stations = Synthetic.network(18, 50, random);
    List<Pick> picks = noisyPicks(stations, 8, 10, random);
    for (int i = 0; i < picks.size(); i += 5) {
      double wrongS = (1 + 9 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      picks.set(i, Synthetic.shifted(picks.get(i), wrongS));
    }
    GeoPoint source = Synthetic.PLANE.toEarth(3, -2);
    double errorKm = errorKm(LOCATOR, picks, Synthetic.sites(stations), source);
    assertTrue(errorKm < 1, errorKm + " km");
  }

  @Test
  void stationsBeyondThoseThatLocateAreListedWithoutASay() {
    double[][] stations = Synthetic.network(400, 200, new Random(5));
    Sites sites = Synthetic.sites(stations);
    List<Pick> picks = Synthetic.picks(TABLE, stations, 0, 3, -2, 9);
    Origin origin =
        new GeigerLocator(TABLE, LocateSettings.LIVE).locate(picks, sites).orElseThrow().origin();
    assertEquals(400, origin.arrivals().size());
    assertTrue(origin.stationsUsed() <= 300, origin.stationsUsed() + " stations");
    assertTrue(origin.epicentre().distanceKm(Synthetic.PLANE.toEarth(3, -2)) < 0.1);
    List<Arrival> beyond = origin.arrivals().subList(300, 400);
    for (Arrival arrival : beyond) {
      assertEquals(0, arrival.weight(), 0);
      assertEquals(0, arrival.residualS(), 0.05, "of a pick without an error");
    }
    double farthest =
        origin.arrivals().subList(0, 300).stream()
            .mapToDouble(Arrival::distanceKm)
            .max()
            .orElseThrow();
    double nearest = beyond.stream().mapToDouble(Arrival::distanceKm).min().orElseThrow();
    assertTrue(nearest > farthest - 1, nearest + " km after " + farthest + " km");
  }

  /** The distances and directions of a step are those of the sphere, far away as well. */
  @Test
  void distancesAreThoseOfTheSphere() {
    double[][] far = {{0, 0}, {1e-4, 0}, {0.3, -0.2}, {80, 60}, {-900, 1300}, {5000, -4000}};
    Sites sites = Synthetic.sites(far);
    List<Pick> picks = new ArrayList<>();
    for (int i = 0; i < far.length; i++) {
      picks.add(Synthetic.pick(i, Phase.P, i));
    }
    Observations observations = Observations.of(picks, sites, Integer.MAX_VALUE);
    for (GeoPoint epicentre :
        List.of(Synthetic.PLANE.centre(), new GeoPoint(-36, -50.7), new GeoPoint(36, 179.9))) {
      Prediction at = new Prediction(observations, TABLE, new Hypocentre(epicentre, 8, 0));
      for (int i = 0; i < far.length; i++) {
        double km = epicentre.distanceKm(observations.places[i]);
        assertEquals(km, at.distanceKm[i], 1e-9 + 1e-13 * km);
      }
    }
  }

  @Test
  void derivativesAreThoseOfTheTimes() {
    Observations observations =
        Observations.of(noisyPicks(Synthetic.EIGHT, 4, 9, new Random(3)), SITES, Integer.MAX_VALUE);
    double[] at = {7.3, -3.1, 11.3};
    Prediction here = prediction(observations, at);
    here.takeBearings();
    double[] row = new double[4];
    for (int unknown = 0; unknown < 3; unknown++) {
      double[] ahead = at.clone();
      double[] behind = at.clone();
      ahead[unknown] += 0.2;
      behind[unknown] -= 0.2;
      Prediction plus = prediction(observations, ahead);
      Prediction minus = prediction(observations, behind);
      for (int i = 0; i < observations.size; i++) {
        here.derivatives(i, row);
        double numeric = (plus.travelS[i] - minus.travelS[i]) / 0.4;
        assertEquals(numeric, row[unknown], 2e-3, observations.picks.get(i).id());
      }
    }
  }

  private static Prediction prediction(Observations observations, double[] at) {
    GeoPoint place = Synthetic.PLANE.toEarth(at[0], at[1]);
    return new Prediction(observations, TABLE, new Hypocentre(place, at[2], 0));
  }

  @Test
  void thirtyStationsFindTheQuakeWithinAKilometre() {
    Random random = new Random(42);
    double[] errorsKm = new double[100];
    double[] depthErrorsKm = new double[errorsKm.length];
    int covered = 0;
    for (int i = 0; i < errorsKm.length; i++) {
      double[][] stations = Synthetic.network(30, 60, random);
      double depthKm = 4 + 12 * random.nextDouble();
      List<Pick> picks = noisyPicks(stations, 15, depthKm, random);
      Origin origin = LOCATOR.locate(picks, Synthetic.sites(stations)).orElseThrow().origin();
      errorsKm[i] = Synthetic.PLANE.toEarth(3, -2).distanceKm(origin.epicentre());
      depthErrorsKm[i] = Math.abs(depthKm - origin.depthKm());
      covered += errorsKm[i] <= origin.horizontalErrorKm() ? 1 : 0;
    }
    Arrays.sort(errorsKm);
    Arrays.sort(depthErrorsKm);
    assertTrue(errorsKm[50] < 0.5 && errorsKm[99] < 2, errorsKm[50] + " " + errorsKm[99]);
    assertTrue(depthErrorsKm[50] < 1, depthErrorsKm[50] + " km");
    assertTrue(covered >= 68, covered + " of 100 within the 68 % ellipse");
  }

  /**
   * Twelve near stations, forty more than 90 km away on one side that see everything 1.5 s late, as
   * across a mountain belt that no one-dimensional model fits.
   */
  @Test
  void farStationsThatFitBadlyDoNotDragTheEpicentre() {
    Random random = new Random(77);
    double[][] stations = Synthetic.network(52, 30, random);
    for (int i = 12; i < stations.length; i++) {
      stations[i] = new double[] {90 + 60 * random.nextDouble(), 100 * random.nextDouble() - 50};
    }
    List<Pick> picks = new ArrayList<>();
    for (Pick pick : noisyPicks(stations, 6, 9, random)) {
      int number = Integer.parseInt(pick.station().station().substring(1));
      picks.add(number > 12 ? Synthetic.shifted(pick, 1.5) : pick);
    }
    Sites sites = Synthetic.sites(stations);
    GeoPoint source = Synthetic.PLANE.toEarth(3, -2);
    LocateSettings unweighted = LocateSettings.DEFAULT.withWeights(RobustWeight.NONE, 0);
    double plainKm = errorKm(new GeigerLocator(TABLE, unweighted), picks, sites, source);
    double weightedKm = errorKm(LOCATOR, picks, sites, source);
    assertTrue(weightedKm < 1, weightedKm + " km");
    assertTrue(plainKm > 2 * weightedKm, plainKm + " km");
  }

  private static double errorKm(
      GeigerLocator locator, List<Pick> picks, Sites sites, GeoPoint source) {
    return locator.locate(picks, sites).orElseThrow().origin().epicentre().distanceKm(source);
  }

  @Test
  void stationCorrectionsAreTakenOff() {
    List<Pick> picks = new ArrayList<>(Synthetic.picks(TABLE, Synthetic.EIGHT, 4, 3, -2, 9));
    picks.set(0, Synthetic.shifted(picks.get(0), 0.3));
    Sites corrected = SITES.withCorrections(Phase.P, Map.of(Synthetic.id(0), 0.3));
    Origin origin = LOCATOR.locate(picks, corrected).orElseThrow().origin();
    assertEquals(0, origin.epicentre().distanceKm(Synthetic.PLANE.toEarth(3, -2)), 0.01);
    assertEquals(9, origin.depthKm(), 0.05);
    assertEquals(0, origin.rmsS(), 1e-3);
  }

  @Test
  void withoutNearStationsOrSTheDepthIsFixed() {
    double[][] far = {{40, 30}, {-50, 20}, {-30, -50}, {55, -40}, {10, 70}, {-80, 5}};
    List<Pick> picks = noisyPicks(far, 0, 9, new Random(5));
    Location location = LOCATOR.locate(picks, Synthetic.sites(far)).orElseThrow();
    assertTrue(location.origin().depthFixed());
    assertEquals(8, location.origin().depthKm());
    assertEquals(4, location.origin().depthErrorKm());
  }

  @Test
  void unknownStationsAreSkippedAndTwoPicksAreTooFew() {
    List<Pick> picks = new ArrayList<>(noisyPicks(Synthetic.EIGHT, 0, 9, new Random(6)));
    picks.add(Synthetic.pick(99, Phase.P, 3));
    Location location = LOCATOR.locate(picks, SITES).orElseThrow();
    assertEquals(List.of(picks.getLast()), location.skipped());
    assertTrue(LOCATOR.locate(picks.subList(0, 2), SITES).isEmpty());
    assertTrue(LOCATOR.locate(picks.subList(0, 3), SITES).orElseThrow().origin().depthFixed());
  }

  @Test
  void quakesOutsideTheNetworkAreFoundAndSaidToBeUncertain() {
    Random random = new Random(31);
    double[][] stations = Synthetic.network(20, 40, random);
    Sites sites = Synthetic.sites(stations);
    for (double[] at : new double[][] {{90, 0}, {-60, 60}, {0, -110}}) {
      List<Pick> picks = Synthetic.picks(TABLE, stations, 10, at[0], at[1], 10);
      List<Pick> noisy =
          picks.stream().map(p -> Synthetic.shifted(p, 0.04 * random.nextGaussian())).toList();
      Origin origin = LOCATOR.locate(noisy, sites).orElseThrow().origin();
      double wrongKm = origin.epicentre().distanceKm(Synthetic.PLANE.toEarth(at[0], at[1]));
      assertTrue(wrongKm < 3, wrongKm + " km");
      assertTrue(wrongKm < 2 * origin.horizontalErrorKm(), wrongKm + " " + origin.ellipse());
      assertTrue(origin.azimuthalGapDeg() > 180, origin.azimuthalGapDeg() + " degrees");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void poorGeometryGivesFiniteNumbers(int stations) {
    double[][] line = new double[stations][];
    for (int i = 0; i < stations; i++) {
      line[i] = new double[] {10 * i, 0};
    }
    List<Pick> picks = noisyPicks(line, stations, 9, new Random(stations));
    Optional<Location> location = LOCATOR.locate(picks, Synthetic.sites(line));
    assertEquals(picks.size() >= 3, location.isPresent());
    location
        .map(Location::origin)
        .ifPresent(origin -> {
          assertTrue(Double.isFinite(origin.horizontalErrorKm()), origin.toString());
          assertTrue(Double.isFinite(origin.depthErrorKm()), origin.toString());
          assertTrue(Double.isFinite(origin.timeErrorS()), origin.toString());
        });
  }

  @Test
  void refiningFromAnEarlierOriginGivesTheSamePlace() {
    List<Pick> picks = noisyPicks(Synthetic.EIGHT, 4, 9, new Random(8));
    Origin early = LOCATOR.locate(picks.subList(0, 5), SITES).orElseThrow().origin();
    Origin searched = LOCATOR.locate(picks, SITES).orElseThrow().origin();
    Origin refined = LOCATOR.refine(picks, SITES, early).orElseThrow().origin();
    assertEquals(0, searched.epicentre().distanceKm(refined.epicentre()), 0.01);
  }
}
