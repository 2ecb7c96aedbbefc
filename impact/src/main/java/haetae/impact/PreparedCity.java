package haetae.impact;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.site.Sites;
import haetae.impact.engine.FastAnswer;
import haetae.impact.engine.GroundFailure;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.SampledFields;
import haetae.impact.engine.Simulation;
import haetae.impact.engine.SimulationProgress;
import haetae.impact.engine.Totals;
import haetae.impact.exposure.Cells;
import haetae.impact.exposure.CityPortfolio;
import haetae.impact.exposure.PortfolioSettings;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.HazusBuildings;
import haetae.impact.fragility.Spread;
import haetae.impact.ground.BuildingGroundDamage;
import haetae.impact.ground.DistrictGround;
import haetae.impact.ground.GroundDamage;
import haetae.impact.ground.GroundHere;
import haetae.impact.loss.DayPart;
import haetae.impact.network.DistrictRepairs;
import haetae.impact.network.FacilityState;
import haetae.impact.network.FacilityStates;
import haetae.impact.network.Level;
import haetae.impact.network.PipeRepairs;
import haetae.impact.network.PlaceShaking;
import haetae.world.city.City;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A city made ready once, so that each map is answered at once: squares, ground, facilities, pipes,
 * and a portfolio for each part of the day and week as it is first needed. May be asked by several
 * threads.
 */
public final class PreparedCity {
  private static final double NANO = 1e-9;

  private final City city;
  private final ImpactSettings settings;
  private final FragilitySet buildings;
  private final Cells cells;
  private final List<GroundHere> cellGround;
  private final boolean anyLiquefiable;
  private final FacilityStates facilities;
  private final PipeRepairs pipes;
  private final Map<Hours, FastAnswer> answers = new ConcurrentHashMap<>();

  /** When people are at the same places. */
  private record Hours(DayPart part, boolean weekend) {}

  /** Makes a city ready. */
  public PreparedCity(City city, ImpactSettings settings) {
    this(city, settings, List.of());
  }

  /**
   * Makes a city ready.
   *
   * @param own fragility classes of its own, beside those of Hazus and with their states
   */
  public PreparedCity(City city, ImpactSettings settings, List<FragilityClass> own) {
    buildings = HazusBuildings.set(Spread.FIELDS_AT_CELLS).with(own);
    this.city = city;
    this.settings = settings;
    cells = Cells.of(city, settings.cellKm());
    Sites sites = cells.sites();
    cellGround = new DistrictGround(city.districts()).at(sites.latDeg, sites.lonDeg);
    anyLiquefiable = cellGround.stream().anyMatch(g -> g.liquefaction().isPresent());
    facilities =
        FacilityStates.of(
            city,
            HazusBuildings.set(Spread.FIELDS_AT_BUILDINGS).with(own),
            settings.power(),
            settings.liquefaction());
    pipes = new PipeRepairs(city, settings.pipes());
  }

  /** The city. */
  public City city() {
    return city;
  }

  /** Prepares the portfolio of a time of day now rather than with the first map. */
  public PreparedCity at(Instant origin) {
    answer(origin);
    return this;
  }

  /** The ranked facilities of one map, without the totals. */
  public FacilityVersion facilities(ShakingVersion version) {
    ShakingMap map = version.map();
    PlacesOfMap listed = places(map, facilities.latDeg(), facilities.lonDeg());
    return new FacilityVersion(
        version.quake(),
        version.at(),
        map.version(),
        facilities.rank(listed.shaking, map.event().magnitude()));
  }

  /** The impact of one map. */
  public ImpactVersion impact(ShakingVersion version) {
    ShakingMap map = version.map();
    List<String> notes = new ArrayList<>();
    PlacesOfMap listed = places(map, facilities.latDeg(), facilities.lonDeg());
    List<FacilityState> ranked = facilities.rank(listed.shaking, map.event().magnitude());
    PlacesOfMap piped = places(map, pipes.latDeg(), pipes.lonDeg());
    List<DistrictRepairs> repairs = pipes.of(piped.shaking, map.event().magnitude());
    PlacesOfMap squares = places(map, cells.sites().latDeg, cells.sites().lonDeg);
    Totals totals = totals(version.quake(), map, squares, notes);
    note(listed, squares, notes);
    return new ImpactVersion(
        version.quake(),
        version.at(),
        map.version(),
        totals,
        ranked,
        repairs,
        basis(version, listed, squares, notes));
  }

  /**
   * The totals of one map by simulation: what refines the analytic answer of {@link #impact}.
   *
   * @param count fields
   * @param fields seed, threads and exactness of the fields
   * @param progress told partial results on the way
   */
  public Totals simulate(
      ShakingVersion version,
      int count,
      FieldSettings fields,
      Consumer<SimulationProgress> progress) {
    ShakingMap map = version.map();
    PlacesOfMap squares = places(map, cells.sites().latDeg, cells.sites().lonDeg);
    List<IntensityMeasure> measures = buildings.measures();
    List<Motion> motions = new CellMotions(map, squares, settings.betweenShare()).of(measures);
    Simulation simulation =
        new Simulation(portfolio(version.quake().origin().time()), settings.engine());
    return ground(squares, map.event().magnitude())
        .map(simulation::with)
        .orElse(simulation)
        .run(
            SampledFields.of(cells.sites(), motions, Coregionalisation.lothBaker(measures), fields),
            count,
            progress);
  }

  /** What the engine sees of the city at the time of an earthquake. */
  public Portfolio portfolio(Instant origin) {
    return answer(origin).portfolio();
  }

  /** When people are taken to be where they are, for an earthquake at some time. */
  public PortfolioSettings people(Instant origin) {
    return settings.people().orElseGet(() -> PortfolioSettings.at(origin, city.info().zone()));
  }

  /** Squares with buildings. */
  public Cells cells() {
    return cells;
  }

  private PlacesOfMap places(ShakingMap map, double[] latDeg, double[] lonDeg) {
    return new PlacesOfMap(map, latDeg, lonDeg, settings.spectrum());
  }

  private Totals totals(
      QuakeVersion quake, ShakingMap map, PlacesOfMap squares, List<String> notes) {
    List<IntensityMeasure> measures = buildings.measures();
    CellMotions motions = new CellMotions(map, squares, settings.betweenShare());
    List<Motion> asked = motions.of(measures);
    notes.addAll(motions.notes());
    FastAnswer answer = answer(quake.origin().time());
    FastAnswer onGround = ground(squares, map.event().magnitude()).map(answer::with).orElse(answer);
    return onGround.totals(Coregionalisation.lothBaker(measures), asked);
  }

  private FastAnswer answer(Instant origin) {
    PortfolioSettings when = people(origin);
    Hours hours = new Hours(DayPart.of(when.hourOfDay()), when.weekend());
    return answers.computeIfAbsent(
        hours,
        h -> new FastAnswer(CityPortfolio.of(city, cells, when, buildings), settings.engine()));
  }

  /** Failing ground under the squares; by PGA as it is, without the shift of building classes. */
  private Optional<GroundFailure> ground(PlacesOfMap squares, double magnitude) {
    if (!settings.liquefaction() || !anyLiquefiable) {
      return Optional.empty();
    }
    double[] lnPga = new double[cellGround.size()];
    double[] sigma = new double[cellGround.size()];
    for (int i = 0; i < lnPga.length; i++) {
      Optional<Level> here =
          squares.shaking.get(i).best(IntensityMeasure.PGA).map(PlaceShaking.Found::level);
      lnPga[i] = here.map(Level::mean).orElse(Double.NaN);
      sigma[i] = here.map(Level::sigma).orElse(0.0);
    }
    double[] chance =
        GroundDamage.liquefaction(
            cellGround, lnPga, sigma, magnitude, BuildingGroundDamage.SHALLOW);
    return Optional.of(new GroundFailure(BuildingGroundDamage.STATES, chance));
  }

  private void note(PlacesOfMap listed, PlacesOfMap squares, List<String> notes) {
    if (squares.places.outside() > 0) {
      notes.add(
          squares.places.outside()
              + " of "
              + squares.places.size()
              + " squares with buildings lie outside the map: taken as not shaken");
    }
    if (listed.places.outside() > 0) {
      notes.add(
          listed.places.outside()
              + " of "
              + listed.places.size()
              + " facilities lie outside the map: nothing is said of them");
    }
    if (!squares.shaped) {
      notes.add("map lacks PGA or SA(1.0): PGA counts as it is");
    }
  }

  private static ImpactVersion.Basis basis(
      ShakingVersion version, PlacesOfMap listed, PlacesOfMap squares, List<String> notes) {
    Instant origin = version.quake().origin().time();
    return new ImpactVersion.Basis(
        Duration.between(origin, version.at()).toNanos() * NANO,
        version.map().event().magnitude(),
        version.map().method().motionModel(),
        version.finalStations(),
        squares.places.size(),
        squares.places.outside(),
        listed.places.outside(),
        notes);
  }
}
