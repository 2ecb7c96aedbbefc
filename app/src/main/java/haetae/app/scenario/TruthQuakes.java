package haetae.app.scenario;

import haetae.signal.simulate.QuakeTruth;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What truly happens in a scenario, in the words of a catalogue: errors are 0, the method says so.
 */
public final class TruthQuakes {
  private static final String METHOD = "simulated truth";

  private TruthQuakes() {}

  /** One version each, in order of origin time. */
  public static List<QuakeVersion> of(
      String scenario, List<QuakeTruth> truths, Inventory inventory) {
    return truths.stream().map(truth -> quake(scenario, truth, inventory)).toList();
  }

  private static QuakeVersion quake(String scenario, QuakeTruth truth, Inventory inventory) {
    GeoPoint epicentre = truth.quake().epicentre();
    List<Arrival> arrivals = new ArrayList<>();
    double nearestKm = Double.MAX_VALUE;
    for (QuakeTruth.Onset onset : truth.arrivals()) {
      Optional<GeoPoint> place = inventory.findPlace(onset.station());
      if (place.isEmpty()) {
        continue;
      }
      nearestKm = Math.min(nearestKm, onset.distanceKm());
      arrivals.add(
          new Arrival(pick(onset), onset.distanceKm(), epicentre.azimuthDeg(place.get()), 0, 1));
    }
    Instant time = truth.origin();
    Origin origin =
        new Origin(
            time,
            epicentre,
            truth.quake().depthKm(),
            false,
            0,
            0,
            0,
            new ErrorEllipse(0, 0, 0),
            0,
            0,
            0,
            nearestKm == Double.MAX_VALUE ? 0 : nearestKm,
            arrivals,
            METHOD);
    Magnitude mw =
        new Magnitude("Mw", truth.quake().mw(), 0, arrivals.size(), false, METHOD, List.of());
    String id = scenario + "-" + truth.quake().id();
    return new QuakeVersion(id, 1, time, origin, Optional.of(mw), List.of(mw), "exercise");
  }

  private static Pick pick(QuakeTruth.Onset onset) {
    return new Pick(
        onset.station() + "/" + onset.phase() + "/" + onset.time(),
        new ChannelId(onset.station(), "", ""),
        onset.phase(),
        onset.time(),
        0,
        0,
        onset.firstMotion(),
        1,
        METHOD,
        onset.time());
  }
}
