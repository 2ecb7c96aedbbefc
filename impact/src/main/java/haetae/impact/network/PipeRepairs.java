package haetae.impact.network;

import haetae.impact.ground.DistrictGround;
import haetae.impact.ground.GroundHere;
import haetae.impact.ground.GroundMovement;
import haetae.impact.ground.NormalNodes;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.city.Pipe;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Repairs of a city's pipes by district and service. The error of ln shaking is shared by all pipes
 * of a sum (design choice: it makes the spread wide rather than narrow). Prepared once for a city.
 * Immutable.
 */
public final class PipeRepairs {
  /** No ground moves faster; the tail of an unsure prediction ends here. */
  private static final double MOST_CM_PER_S = 1000;

  private final List<Pipe> pipes;
  private final List<String> districts = new ArrayList<>();
  private final List<GroundHere> ground = new ArrayList<>();
  private final PipeRelation relation;

  /** The pipes of a city under a relation. */
  public PipeRepairs(City city, PipeRelation relation) {
    this.relation = relation;
    pipes = city.pipes();
    DistrictGround lookup = new DistrictGround(city.districts());
    for (Pipe pipe : pipes) {
      Optional<District> here = lookup.district(pipe.place().latDeg(), pipe.place().lonDeg());
      districts.add(here.map(District::code).orElse(DistrictRepairs.NOWHERE));
      ground.add(here.map(GroundHere::of).orElse(GroundHere.FIRM));
    }
  }

  /** Latitudes of the places shaking is wanted at. */
  public double[] latDeg() {
    return pipes.stream().mapToDouble(pipe -> pipe.place().latDeg()).toArray();
  }

  /** Longitudes of the places shaking is wanted at. */
  public double[] lonDeg() {
    return pipes.stream().mapToDouble(pipe -> pipe.place().lonDeg()).toArray();
  }

  /**
   * Sums of the whole city first, then by district code; in each by service.
   *
   * @param shaking at the places, in their order
   */
  public List<DistrictRepairs> of(List<PlaceShaking> shaking, double magnitude) {
    if (shaking.size() != pipes.size()) {
      throw new InvalidValue(
          "shaking at " + shaking.size() + " places; expected the " + pipes.size() + " pipes");
    }
    Map<String, Map<String, Sum>> sums = new TreeMap<>();
    for (int i = 0; i < pipes.size(); i++) {
      List<Sum> into =
          List.of(
              sum(sums, DistrictRepairs.CITY, pipes.get(i)),
              sum(sums, districts.get(i), pipes.get(i)));
      add(i, shaking.get(i), magnitude, into);
    }
    List<DistrictRepairs> repairs = new ArrayList<>();
    sums.forEach((district, services) ->
        services.forEach((service, sum) -> repairs.add(sum.repairs(district, service))));
    return List.copyOf(repairs);
  }

  private static Sum sum(Map<String, Map<String, Sum>> sums, String district, Pipe pipe) {
    return sums.computeIfAbsent(district, d -> new TreeMap<>())
        .computeIfAbsent(pipe.service(), s -> new Sum());
  }

  private void add(int i, PlaceShaking shaking, double magnitude, List<Sum> into) {
    Pipe pipe = pipes.get(i);
    Optional<PlaceShaking.Found> pgv = shaking.best(IntensityMeasure.PGV);
    if (pgv.isEmpty()) {
      into.forEach(sum -> sum.unknownKm += pipe.lengthKm());
      return;
    }
    Level velocity = pgv.get().level();
    Level acceleration = shaking.best(IntensityMeasure.PGA).orElseThrow().level();
    into.forEach(sum -> sum.lengthKm += pipe.lengthKm());
    for (int node = 0; node < NormalNodes.COUNT; node++) {
      double z = NormalNodes.node(node);
      double pgaG = Math.exp(acceleration.mean() + acceleration.sigma() * z);
      double pgvCmPerS = Math.min(MOST_CM_PER_S, Math.exp(velocity.mean() + velocity.sigma() * z));
      GroundMovement moved = GroundMovement.of(ground.get(i), pgaG, magnitude);
      RepairRate rate = relation.rate(pipe, pgvCmPerS, moved);
      for (Sum sum : into) {
        sum.repairs[node] += rate.perKm() * pipe.lengthKm();
        sum.breaks[node] += rate.breaksPerKm() * pipe.lengthKm();
      }
    }
  }

  /** Expected repairs and breaks at each node of the shared error. */
  private static final class Sum {
    private final double[] repairs = new double[NormalNodes.COUNT];
    private final double[] breaks = new double[NormalNodes.COUNT];
    private double lengthKm;
    private double unknownKm;

    private DistrictRepairs repairs(String district, String service) {
      double mean = 0;
      double square = 0;
      double broken = 0;
      double none = 0;
      for (int node = 0; node < NormalNodes.COUNT; node++) {
        double weight = NormalNodes.weight(node);
        mean += weight * repairs[node];
        square += weight * repairs[node] * repairs[node];
        broken += weight * breaks[node];
        none += weight * Math.exp(-breaks[node]);
      }
      double variance = mean + Math.max(0, square - mean * mean);
      return new DistrictRepairs(
          district,
          service,
          lengthKm,
          unknownKm,
          mean,
          Math.sqrt(variance),
          mean - broken,
          broken,
          Math.clamp(1 - none, 0, 1));
    }
  }
}
