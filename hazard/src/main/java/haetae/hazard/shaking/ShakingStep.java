package haetae.hazard.shaking;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.shaking.ShakingMemory.Followed;
import haetae.world.flow.Step;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.station.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Quakes and peaks → shaking maps. The first map of a quake comes with its first version that has a
 * magnitude; then one at most every {@link LiveSettings#everyS} seconds of data, as long as the
 * quake or the peaks have changed. Peaks that may still grow are lower bounds.
 */
public final class ShakingStep implements Step<ShakingMemory, ShakingNews, ShakingVersion> {
  /** What is mapped: what ShakeMap maps, too. */
  public static final List<IntensityMeasure> MEASURES =
      List.of(
          IntensityMeasure.MMI,
          IntensityMeasure.PGA,
          IntensityMeasure.PGV,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);

  /** A fault average is made anew when magnitude or depth have moved by this much. */
  private static final double OTHER_MAGNITUDE = 0.05;

  private static final double OTHER_DEPTH_KM = 0.5;

  private final LiveSettings settings;
  private final transient Inventory inventory;
  private final transient SiteLookup ground;
  private final transient LiveModels models;

  /**
   * @param ground what the ground is at any place
   * @throws haetae.world.InvalidValue if the settings name no known model
   */
  public ShakingStep(LiveSettings settings, Inventory inventory, SiteLookup ground) {
    this.settings = settings;
    this.inventory = inventory;
    this.ground = ground;
    this.models = new LiveModels(settings.motionModel());
  }

  @Override
  public ShakingMemory start() {
    return new ShakingMemory(settings.rememberS());
  }

  @Override
  public void on(ShakingMemory memory, ShakingNews news, Consumer<? super ShakingVersion> out) {
    switch (news) {
      case ShakingNews.Peaks p -> memory.peaks.add(p.peaks());
      case ShakingNews.Gone gone -> memory.quakes.remove(gone.id());
      case ShakingNews.Quake q -> known(memory, q.version());
      case ShakingNews.Felt felt -> {
        Followed quake = memory.quakes.get(felt.id());
        if (quake != null) {
          quake.felt = felt.cells();
          quake.changed = true;
        }
      }
    }
  }

  private static void known(ShakingMemory memory, QuakeVersion version) {
    Followed quake = memory.quakes.computeIfAbsent(version.id(), id -> new Followed(version));
    quake.version = version;
    quake.changed = true;
  }

  @Override
  public void onTime(ShakingMemory memory, Instant now, Consumer<? super ShakingVersion> out) {
    Instant limit = now.minusNanos(Math.round(settings.followS() * 1e9));
    memory.quakes.values().removeIf(q -> q.version.origin().time().isBefore(limit));
    for (Followed quake : List.copyOf(memory.quakes.values())) {
      if (due(memory, quake, now)) {
        quake.mapped = now;
        quake.changed = false;
        out.accept(map(memory, quake, now, settings.stepDeg()));
      }
    }
  }

  private boolean due(ShakingMemory memory, Followed quake, Instant now) {
    if (quake.version.magnitude().isEmpty()) {
      return false;
    }
    if (quake.maps == 0) {
      return true;
    }
    double seconds = Duration.between(quake.mapped, now).toNanos() * 1e-9;
    return seconds >= settings.everyS()
        && (quake.changed || memory.peaks.until().isAfter(quake.mapped));
  }

  /** The last map of a quake on the finer grid, if it is still followed and has a magnitude. */
  public Optional<ShakingVersion> last(ShakingMemory memory, String id, Instant now) {
    return Optional.ofNullable(memory.quakes.get(id))
        .filter(quake -> quake.version.magnitude().isPresent())
        .map(quake -> map(memory, quake, now, settings.finalStepDeg()));
  }

  private ShakingVersion map(ShakingMemory memory, Followed quake, Instant now, double stepDeg) {
    QuakeVersion version = quake.version;
    Origin origin = version.origin();
    Magnitude magnitude = version.magnitude().orElseThrow();
    List<QuakeVersion> all = memory.quakes.values().stream().map(q -> q.version).toList();
    List<ObservedPlace> observed =
        new ArrayList<>(LiveObservations.of(memory.peaks.of(version, all, inventory)));
    observed.addAll(quake.felt);
    Grid grid = Grid.around(origin.epicentre(), settings.halfWidthKm(), stepDeg);
    ShakeRequest request =
        new ShakeRequest(
            event(version, magnitude),
            rupture(quake, origin, magnitude.value()),
            Optional.of(grid),
            ground.at(grid.latDeg(), grid.lonDeg()),
            ground,
            observed,
            ++quake.maps);
    ShakeModels uncertain = models.with(magnitude.sigma(), finite(origin.horizontalErrorKm()));
    ShakingMap map =
        new ShakeRecipe(uncertain, ShakeSettings.of(MEASURES), ConditioningSettings.DEFAULT)
            .make(request);
    return new ShakingVersion(version, now, map);
  }

  private static ShakeEvent event(QuakeVersion version, Magnitude magnitude) {
    Origin origin = version.origin();
    return new ShakeEvent(
        version.id(),
        Optional.of(origin.time()),
        hypocentre(origin),
        magnitude.value(),
        OptionalDouble.empty(),
        "");
  }

  private static EarthPoint hypocentre(Origin origin) {
    return new EarthPoint(
        origin.epicentre().latDeg(), origin.epicentre().lonDeg(), Math.max(0, origin.depthKm()));
  }

  /** The average over possible faults is costly: kept while magnitude and depth stand still. */
  private static PointRupture rupture(Followed quake, Origin origin, double magnitude) {
    EarthPoint hypocentre = hypocentre(origin);
    boolean stands =
        quake.rupture.isPresent()
            && Math.abs(quake.ruptureMagnitude - magnitude) < OTHER_MAGNITUDE
            && Math.abs(quake.ruptureDepthKm - origin.depthKm()) < OTHER_DEPTH_KM;
    PointRupture rupture =
        stands
            ? quake.rupture.get().movedTo(hypocentre)
            : PointRupture.of(hypocentre, magnitude, OptionalDouble.empty());
    if (!stands) {
      quake.rupture = Optional.of(rupture);
      quake.ruptureMagnitude = magnitude;
      quake.ruptureDepthKm = origin.depthKm();
    }
    return rupture;
  }

  private static double finite(double km) {
    return Double.isFinite(km) ? Math.min(km, 50) : 50;
  }
}
