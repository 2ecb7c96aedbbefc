package haetae.hazard.shaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.field.LothBaker2013;
import haetae.hazard.intensity.WordenEtAl2012;
import haetae.hazard.motion.AllenWaldWorden2012;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.shaking.ObservedPlace.Kind;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The recipe at work on small cases. */
class ShakeRecipeTest {
  private static final EarthPoint HYPOCENTRE = new EarthPoint(36.1, 129.37, 7);
  private static final ShakeEvent EVENT =
      new ShakeEvent("p", Optional.empty(), HYPOCENTRE, 5.4, OptionalDouble.empty(), "Pohang");
  private static final ShakeModels MODELS =
      new ShakeModels(
          Forecaster.of(GroundMotionModels.get("BSSA14")),
          Forecaster.of(new AllenWaldWorden2012(AllenWaldWorden2012.Distance.RUPTURE)),
          new WordenEtAl2012(),
          new LothBaker2013());
  private static final List<IntensityMeasure> MEASURES =
      List.of(IntensityMeasure.PGA, IntensityMeasure.PGV, IntensityMeasure.MMI);

  private static ShakingMap map(ShakeSettings settings, ObservedPlace... observed) {
    return new ShakeRecipe(MODELS, settings, ConditioningSettings.DEFAULT)
        .make(
            new ShakeRequest(
                EVENT,
                PointRupture.of(HYPOCENTRE, 5.4, OptionalDouble.empty()),
                Optional.empty(),
                Sites.uniform(new double[] {36.05, 36.4}, new double[] {129.3, 129.9}, 400),
                SiteLookup.uniform(400),
                List.of(observed),
                3));
  }

  private static ShakingMap map(ObservedPlace... observed) {
    return map(ShakeSettings.of(MEASURES), observed);
  }

  private static ObservedPlace station(double lnPga, boolean growing) {
    Observation pga = new Observation(IntensityMeasure.PGA, lnPga, 0, growing);
    return new ObservedPlace("KG.A", Kind.INSTRUMENT, 36.05, 129.3, List.of(pga));
  }

  private static double pga(ShakingMap map) {
    return map.get(IntensityMeasure.PGA).mean[0];
  }

  @Test
  void aGrowingPeakLowersNothing() {
    double prior = pga(map());
    assertEquals(prior, pga(map(station(prior - 4, true))), 1e-3);
    assertTrue(pga(map(station(prior - 0.5, true))) > prior);
    assertTrue(pga(map(station(prior - 0.5, false))) < prior);
  }

  @Test
  void aGrowingPeakAboveThePredictionCountsAtLeastInFull() {
    double prior = pga(map());
    double bound = prior + 1.2;
    double mean = pga(map(station(bound, true)));
    assertTrue(mean > bound && mean < bound + 0.4, "bound " + bound + ", mean " + mean);
  }

  @Test
  void growingPeaksThatAreSmallAreNoOutliers() {
    ShakingMap map = map(station(-9, true));
    assertTrue(map.stations().get(0).values().stream().noneMatch(StationRow.Value::outlier));
    ShakingMap last = map(station(-9, false));
    assertTrue(last.stations().get(0).values().get(0).outlier());
    assertEquals(0, last.get(IntensityMeasure.PGA).residuals());
  }

  @Test
  void feltCellsSpeakForPeaksAndPeaksForIntensity() {
    Observation six = new Observation(IntensityMeasure.MMI, 6.5, 0.2, false);
    ObservedPlace cell = new ObservedPlace("DYFI.1", Kind.FELT, 36.05, 129.3, List.of(six));
    ShakingMap map = map(cell, station(-2, false));
    assertEquals(2, map.get(IntensityMeasure.PGA).residuals());
    assertEquals(1, map.get(IntensityMeasure.PGV).residuals());
    assertEquals(2, map.get(IntensityMeasure.MMI).residuals());
    assertEquals(3, map.version());
  }

  @Test
  void theCellsOwnDeviationAddsUnlessShakeMapIsFollowed() {
    Observation six = new Observation(IntensityMeasure.MMI, 6.5, 0.3, false);
    ObservedPlace cell = new ObservedPlace("DYFI.1", Kind.FELT, 36.05, 129.3, List.of(six));
    double ours = sigmaOfPga(map(cell));
    double theirs = sigmaOfPga(map(ShakeSettings.shakeMap(MEASURES), cell));
    assertEquals(0.35 * Math.log(10), theirs, 1e-9);
    assertTrue(ours > theirs);
  }

  private static double sigmaOfPga(ShakingMap map) {
    return map.stations().get(0).values().stream()
        .filter(v -> v.measure().equals(IntensityMeasure.PGA))
        .findFirst()
        .orElseThrow()
        .sigma();
  }

  @Test
  void twoScalesSideBySide() {
    ShakingMap map = map(station(Math.log(0.3), false));
    assertTrue(map.get(IntensityMeasure.MMI).mean[0] >= 1);
    assertEquals(7, map.kma(0).value(), 1.5);
    String message =
        assertThrows(InvalidValue.class, () -> map.get(IntensityMeasure.SA10)).getMessage();
    assertTrue(message.contains("expected one of [PGA, PGV, MMI]"), message);
  }

  @Test
  void theSameRequestGivesTheSameMap() {
    double[] a = map(station(-2, false)).get(IntensityMeasure.PGA).mean;
    double[] b = map(station(-2, false)).get(IntensityMeasure.PGA).mean;
    assertEquals(0, java.util.Arrays.compare(a, b));
  }
}
