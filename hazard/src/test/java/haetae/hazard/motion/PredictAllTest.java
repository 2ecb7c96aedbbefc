package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several measures at once are what each is alone, digit for digit, also over part of the places.
 */
class PredictAllTest {
  private static final int PLACES = 4500;
  private static final int FROM = 7;

  static Stream<GroundMotionModel> models() {
    return GroundMotionModels.names().stream()
        .flatMap(name -> Stream.of(name, name + "-larger"))
        .map(GroundMotionModels::get);
  }

  @ParameterizedTest
  @MethodSource("models")
  void togetherIsAsAlone(GroundMotionModel model) {
    List<IntensityMeasure> measures =
        Stream.of("PGA", "PGV", "0.15", "0.3", "0.31", "1", "3", "MMI")
            .map(IntensityMeasure::parse)
            .filter(model::offers)
            .toList();
    Source source = new Source(5.4, OptionalDouble.of(90), 50, 3, 12, 8, false);
    Distances distances = distances();
    Sites sites = sites();
    List<Motion> together = measures.stream().map(m -> new Motion(PLACES)).toList();
    model.predictAll(measures, source, distances, sites, FROM, PLACES, together);
    for (int k = 0; k < measures.size(); k++) {
      Motion alone = new Motion(PLACES);
      model.predict(measures.get(k), source, distances, sites, FROM, PLACES, alone);
      assertArrayEquals(alone.mean, together.get(k).mean);
      assertArrayEquals(alone.tau, together.get(k).tau);
      assertArrayEquals(alone.phi, together.get(k).phi);
    }
  }

  @Test
  void aMeasureNoBranchOffersIsRefused() {
    GroundMotionModel tree = GroundMotionModels.get("Korea");
    List<IntensityMeasure> measures = List.of(IntensityMeasure.PGA, IntensityMeasure.parse("MMI"));
    List<Motion> out = List.of(new Motion(PLACES), new Motion(PLACES));
    Source source = new Source(5.4, OptionalDouble.of(90), 50, 3, 12, 8, false);
    assertThrows(
        InvalidValue.class,
        () -> tree.predictAll(measures, source, distances(), sites(), 0, PLACES, out));
  }

  private static Distances distances() {
    Random random = new Random(5);
    Distances distances = new Distances(PLACES);
    for (int i = 0; i < PLACES; i++) {
      double rjb = 300 * random.nextDouble();
      distances.rjbKm[i] = rjb;
      distances.rrupKm[i] = Math.hypot(rjb, 3);
      distances.rxKm[i] = rjb * (2 * random.nextDouble() - 1);
      distances.ry0Km[i] = rjb * random.nextDouble();
      distances.repiKm[i] = rjb + 5;
      distances.rhypoKm[i] = rjb + 8;
    }
    return distances;
  }

  private static Sites sites() {
    Random random = new Random(6);
    double[] vs30 = random.doubles(PLACES, 150, 1400).toArray();
    boolean[] measured = new boolean[PLACES];
    double[] z1p0M = random.doubles(PLACES, -100, 900).toArray();
    double[] z2p5Km = new double[PLACES];
    for (int i = 0; i < PLACES; i++) {
      measured[i] = random.nextBoolean();
      z2p5Km[i] = i % 2 == 0 ? Double.NaN : 4 * random.nextDouble();
    }
    return new Sites(new double[PLACES], new double[PLACES], vs30, measured, z1p0M, z2p5Km);
  }
}
