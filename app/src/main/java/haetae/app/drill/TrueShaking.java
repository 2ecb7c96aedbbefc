package haetae.app.drill;

import haetae.signal.filter.Integrator;
import haetae.signal.simulate.NoiseModel;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedInstrument;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.simulate.SimulatedQuake;
import haetae.signal.simulate.SimulatedStation;
import haetae.signal.simulate.TravelTimes;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.KmaIntensity;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What truly comes to each district: an accelerometer without noise is imagined at its centre, in
 * the same simulated earthquake, with the same spread of amplitudes; PGA and PGV of its larger
 * horizontal give the class of KMA. The platform never sees these records.
 */
final class TrueShaking {
  /** Where a district says nothing of its ground, m/s: that of the scenario's city sensors. */
  private static final double USUAL_VS30_MPS = 400;

  private final Scenario scenario;
  private final City city;
  private final TravelTimes travel;

  TrueShaking(Scenario scenario, City city, TravelTimes travel) {
    this.scenario = scenario;
    this.city = city;
    this.travel = travel;
  }

  /** Class of each district in an earthquake of the scenario, by code. */
  Map<String, KmaIntensity> of(SimulatedQuake quake) {
    SimulatedNetwork network = new SimulatedNetwork(only(quake), travel);
    network.prepare();
    Map<String, KmaIntensity> felt = new LinkedHashMap<>();
    for (int i = 0; i < city.districts().size(); i++) {
      KmaIntensity east = felt(network, new ChannelId(station(i), "", "HGE"));
      KmaIntensity north = felt(network, new ChannelId(station(i), "", "HGN"));
      felt.put(city.districts().get(i).code(), east.value() >= north.value() ? east : north);
    }
    return felt;
  }

  private static StationId station(int number) {
    return new StationId("ZZ", String.format(Locale.ROOT, "D%03d", number + 1));
  }

  private Scenario only(SimulatedQuake quake) {
    List<SimulatedStation> places = new ArrayList<>();
    for (District district : city.districts()) {
      places.add(place(station(places.size()), district.centre(), district.vs30Mps()));
    }
    return new Scenario(
        scenario.id(),
        scenario.nameKo(),
        scenario.nameEn(),
        scenario.seed(),
        scenario.start(),
        scenario.durationS(),
        scenario.centre(),
        scenario.velocityModel(),
        scenario.region(),
        scenario.scatter(),
        List.of(quake),
        places,
        scenario.telemetry(),
        List.of());
  }

  private static SimulatedStation place(StationId id, GeoPoint place, double vs30Mps) {
    SimulatedInstrument strongMotion = SimulatedInstrument.strongMotion();
    SimulatedInstrument quiet =
        new SimulatedInstrument(
            strongMotion.kind(),
            strongMotion.sampleRateHz(),
            strongMotion.countsPerUnit(),
            10 * strongMotion.clipCounts(), // nothing is cut off
            0,
            NoiseModel.ambient(0, 0));
    double vs30 = Double.isNaN(vs30Mps) ? USUAL_VS30_MPS : vs30Mps;
    return new SimulatedStation(id, place, 0, vs30, List.of(quiet), "NE", true);
  }

  private KmaIntensity felt(SimulatedNetwork network, ChannelId channel) {
    double rateHz = SimulatedInstrument.strongMotion().sampleRateHz();
    double[] counts = new double[(int) Math.round(scenario.durationS() * rateHz)];
    network.signal(channel).read(0, counts, counts.length);
    Integrator integrator = new Integrator(rateHz);
    double pga = 0;
    double pgv = 0;
    for (double count : counts) {
      double mps2 = count / SimulatedInstrument.strongMotion().countsPerUnit();
      pga = Math.max(pga, Math.abs(mps2));
      pgv = Math.max(pgv, Math.abs(integrator.next(mps2)));
    }
    return KmaIntensity.of(new AccelerationMps2(pga), new VelocityMps(pgv));
  }
}
