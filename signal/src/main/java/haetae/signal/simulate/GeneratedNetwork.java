package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stations that do not exist, on a square grid whose points are moved at random by up to a quarter
 * of its spacing; the ones nearest the centre are taken.
 *
 * @param network network code
 * @param prefix of the station codes, which are numbered from 01
 * @param box outside it there is no station
 * @param deadFraction share of stations that only write their offset
 */
public record GeneratedNetwork(
    String network,
    String prefix,
    int count,
    double spacingKm,
    GeoPoint centre,
    Box box,
    double vs30Mps,
    SimulatedInstrument instrument,
    String components,
    double deadFraction) {
  /** Bounds, degrees. */
  public record Box(double southDeg, double northDeg, double westDeg, double eastDeg) {
    public Box {
      Check.inRange("southDeg", southDeg, -90, northDeg, "degrees");
      Check.inRange("westDeg", westDeg, -180, eastDeg, "degrees");
    }

    boolean contains(GeoPoint p) {
      return p.latDeg() >= southDeg
          && p.latDeg() <= northDeg
          && p.lonDeg() >= westDeg
          && p.lonDeg() <= eastDeg;
    }
  }

  public GeneratedNetwork {
    Check.inRange("count", count, 1, 10_000, "stations");
    Check.inRange("spacingKm", spacingKm, 0.05, 500, "km");
    Check.inRange("deadFraction", deadFraction, 0, 1, "");
  }

  /** The stations; the same for the same seed. */
  public List<SimulatedStation> stations(long seed) {
    RandomStream random = new RandomStream(seed, network + "." + prefix + "/grid");
    List<GeoPoint> places = new ArrayList<>(grid(random));
    places.sort(Comparator.comparingDouble(p -> p.distanceKm(centre)));
    if (places.size() < count) {
      throw new InvalidValue(
          "network "
              + network
              + "."
              + prefix
              + ": only "
              + places.size()
              + " points of "
              + spacingKm
              + " km spacing lie in the box; expected at least count = "
              + count);
    }
    List<SimulatedStation> stations = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String code = prefix + (k < 9 ? "0" : "") + (k + 1);
      boolean alive = random.nextDouble() >= deadFraction;
      stations.add(
          new SimulatedStation(
              new StationId(network, code),
              places.get(k),
              0,
              vs30Mps,
              List.of(instrument),
              components,
              alive));
    }
    return stations;
  }

  private List<GeoPoint> grid(RandomStream random) {
    LocalPlane plane = new LocalPlane(centre);
    int reach = (int) Math.ceil(Math.sqrt(count)) + 20;
    List<GeoPoint> places = new ArrayList<>();
    for (int north = -reach; north <= reach; north++) {
      for (int east = -reach; east <= reach; east++) {
        double eastKm = (east + random.uniform(-0.25, 0.25)) * spacingKm;
        double northKm = (north + random.uniform(-0.25, 0.25)) * spacingKm;
        GeoPoint place = plane.toEarth(eastKm, northKm);
        if (box.contains(place)) {
          places.add(place);
        }
      }
    }
    return places;
  }
}
