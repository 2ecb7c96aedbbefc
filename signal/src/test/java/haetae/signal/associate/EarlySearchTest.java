package haetae.signal.associate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.travel.TravelTimeTable;
import haetae.signal.travel.VelocityModels;
import haetae.world.quake.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Silent stations that no wave can have reached are passed over: with the same answer. */
class EarlySearchTest {
  private static final TravelTimeTable TRAVEL = TravelTimeTable.of(VelocityModels.get("INCN"));
  private static final EarlySearch SEARCH = new EarlySearch(TRAVEL, AssociateSettings.DEFAULT);

  @Test
  void silentStationsCountAsInTheFormula() {
    Random random = new Random(7);
    int speaking = 0;
    for (int trial = 0; trial < 2000; trial++) {
      List<Quiet> quiet = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        quiet.add(
            new Quiet(
                300 * random.nextGaussian() * random.nextDouble(),
                300 * random.nextGaussian() * random.nextDouble(),
                random.nextInt(5) == 0 ? 10 : -60,
                40 * random.nextDouble() - 5));
      }
      double depthKm = 40 * random.nextDouble();
      double plain = 0;
      for (Quiet q : quiet) {
        double km = Math.hypot(q.eastKm() - 3, q.northKm() + 2);
        double late = q.overdueS(TRAVEL.timeS(Phase.P, km, depthKm)) - 0.5;
        plain += Math.min(3, Math.max(0, late));
      }
      double fromNoPick = SEARCH.objective(onePick(depthKm), quiet, 3, -2, depthKm, new double[1]);
      assertEquals(plain, fromNoPick, 1e-6);
      speaking += plain > 0 ? 1 : 0;
    }
    assertTrue(speaking > 1000, speaking + " trials in which one speaks");
  }

  /** A pick above the source that puts its origin at the reference time. */
  private static List<Trigger> onePick(double depthKm) {
    return List.of(new Trigger(3, -2, TRAVEL.timeS(Phase.P, 0, depthKm), null));
  }
}
