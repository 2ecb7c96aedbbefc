package haetae.signal.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.sc.seis.TauP.Arrival;
import edu.sc.seis.TauP.SeismicPhase;
import edu.sc.seis.TauP.SeismicPhaseFactory;
import edu.sc.seis.TauP.TauModel;
import edu.sc.seis.TauP.TauModelLoader;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Phase;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spherical times against TauP 3.2.1 (Crotwell, Owens & Ritsema 1999) with the same crust. */
class TaupVerificationTest {
  /** TauP samples the slowness of each layer; the shells here are exact. */
  private static final double EXACT_S = 0.001;

  /** The table's own error added. */
  private static final double TABLE_S = 0.011;

  /** The crust over a mantle of one velocity down to the core; TauP needs a whole Earth. */
  private static TauModel taup(VelocityModel model) throws Exception {
    StringBuilder nd = new StringBuilder();
    List<Layer> layers = model.layers();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      boolean last = i + 1 == layers.size();
      double bottom = last ? 2889 : layers.get(i + 1).topKm();
      if (last) {
        nd.append("mantle\n");
      }
      nd.append(line(layer.topKm(), layer.vpKmS(), layer.vsKmS()));
      nd.append(line(bottom, layer.vpKmS(), layer.vsKmS()));
    }
    nd.append("outer-core\n").append(line(2889, 9, 0)).append(line(5153.9, 10, 0));
    nd.append("inner-core\n").append(line(5153.9, 11, 3.5)).append(line(6371, 11.2, 3.6));
    var velocities =
        edu.sc.seis.TauP.VelocityModel.readNDFile(new StringReader(nd.toString()), model.name());
    return TauModelLoader.createTauModel(velocities);
  }

  private static String line(double depth, double vp, double vs) {
    return depth + " " + vp + " " + vs + " 3.0\n";
  }

  private static List<SeismicPhase> phases(TauModel model, Phase phase, double depthKm)
      throws Exception {
    TauModel at = model.depthCorrect(depthKm);
    List<String> names =
        phase == Phase.P ? List.of("p", "P", "Pn", "Pg") : List.of("s", "S", "Sn", "Sg");
    List<SeismicPhase> phases = new ArrayList<>();
    for (String name : names) {
      phases.add(SeismicPhaseFactory.createPhase(name, at, depthKm));
    }
    return phases;
  }

  @ParameterizedTest
  @ValueSource(strings = {"INCN", "KIM2011"})
  void agreesWithTaup(String name) throws Exception {
    VelocityModel model = VelocityModels.get(name);
    TauModel taup = taup(model);
    TravelTimeTable table = TravelTimeTable.of(model);
    int compared = 0;
    for (Phase phase : Phase.values()) {
      FirstArrival exact = new FirstArrival(model, phase, EarthShape.SPHERICAL);
      for (double depthKm : new double[] {2, 4.5, 10, 18, 27}) {
        List<SeismicPhase> phases = phases(taup, phase, depthKm);
        for (double x : new double[] {5, 10, 20, 50, 75, 100, 150, 200, 250, 300}) {
          Arrival first =
              SeismicPhase.getEarliestArrival(phases, Math.toDegrees(x / GeoPoint.EARTH_RADIUS_KM));
          double expected = first.getTime();
          String what = "%s %s %.1f km deep, %.0f km".formatted(name, phase, depthKm, x);
          assertEquals(expected, exact.at(x, depthKm).timeS(), EXACT_S, what);
          assertEquals(expected, table.timeS(phase, x, depthKm), TABLE_S, what);
          compared++;
        }
      }
    }
    assertEquals(100, compared);
  }
}
