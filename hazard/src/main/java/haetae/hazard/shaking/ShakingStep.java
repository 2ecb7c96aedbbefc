package haetae.hazard.shaking;

import haetae.hazard.rupture.PointRupture;
import haetae.hazard.shaking.ShakingMemory.Followed;
import haetae.world.flow.Step;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Quakes and peaks → shaking maps. The first map of a quake comes with its first version that has a
 * magnitude; then one at most every {@link LiveSettings#everyS} seconds of data, rarer with age, as
 * long as the quake or the peaks change. Peaks that may still grow are lower bounds.
 */
public final class ShakingStep implements Step<ShakingMemory, ShakingNews, ShakingVersion> {
  /** A fault average is made anew when magnitude or depth have moved by this much. */
  private static final double OTHER_MAGNITUDE = 0.05;

  private static final double OTHER_DEPTH_KM = 0.5;
  private static final double AGE_SHARE = 0.1;

  private final LiveSettings settings;
  private final transient Supplier<Inventory> inventory;
  private final transient LiveMaps maps;

  /** A step whose stations do not change. */
  public ShakingStep(LiveSettings settings, Inventory inventory, LiveMaps maps) {
    this(settings, () -> inventory, maps);
  }

  /**
   * @param inventory stations as they are known at a moment
   */
  public ShakingStep(LiveSettings settings, Supplier<Inventory> inventory, LiveMaps maps) {
    this.settings = settings;
    this.inventory = inventory;
    this.maps = maps;
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
      case ShakingNews.Felt felt -> felt(memory, felt);
    }
  }

  private static void known(ShakingMemory memory, QuakeVersion version) {
    Followed quake = memory.quakes.computeIfAbsent(version.id(), id -> new Followed(version));
    quake.version = version;
    quake.changed = true;
  }

  private static void felt(ShakingMemory memory, ShakingNews.Felt felt) {
    Followed quake = memory.quakes.get(felt.id());
    if (quake != null) {
      quake.felt = felt.cells();
      quake.changed = true;
    }
  }

  @Override
  public void onTime(ShakingMemory memory, Instant now, Consumer<? super ShakingVersion> out) {
    Instant limit = now.minusNanos(Math.round(settings.followS() * 1e9));
    memory.quakes.values().removeIf(q -> q.version.origin().time().isBefore(limit));
    for (Followed quake : List.copyOf(memory.quakes.values())) {
      if (due(quake, now)) {
        revise(memory, quake, now, out);
      }
    }
  }

  /** The older the quake, the rarer its maps: after 10 s at most once in a tenth of its age. */
  private boolean due(Followed quake, Instant now) {
    if (quake.version.magnitude().isEmpty()) {
      return false;
    }
    double sinceMapS = seconds(quake.mapped, now);
    double ageS = seconds(quake.version.origin().time(), now);
    return quake.maps == 0 || sinceMapS >= Math.max(settings.everyS(), AGE_SHARE * ageS);
  }

  private static double seconds(Instant from, Instant to) {
    return from.equals(Instant.MIN) ? 0 : Duration.between(from, to).toNanos() * 1e-9;
  }

  private void revise(
      ShakingMemory memory, Followed quake, Instant now, Consumer<? super ShakingVersion> out) {
    QuakeVersion version = quake.version;
    List<QuakeVersion> all = memory.quakes.values().stream().map(q -> q.version).toList();
    List<ObservedPlace> observed =
        new ArrayList<>(LiveObservations.of(memory.peaks.of(version, all, inventory.get())));
    observed.addAll(quake.felt);
    if (quake.maps > 0 && !quake.changed && observed.equals(quake.observed)) {
      return;
    }
    quake.mapped = now;
    quake.changed = false;
    quake.observed = observed;
    double magnitude = version.magnitude().orElseThrow().value();
    PointRupture rupture = rupture(quake, version.origin(), magnitude);
    out.accept(
        new ShakingVersion(version, now, maps.make(version, rupture, observed, ++quake.maps)));
  }

  /** The average over possible faults is costly: kept while magnitude and depth stand still. */
  private static PointRupture rupture(Followed quake, Origin origin, double magnitude) {
    boolean stands =
        Math.abs(quake.ruptureMagnitude - magnitude) < OTHER_MAGNITUDE
            && Math.abs(quake.ruptureDepthKm - origin.depthKm()) < OTHER_DEPTH_KM;
    if (stands && quake.rupture.isPresent()) {
      return quake.rupture.get().movedTo(LiveMaps.hypocentre(origin));
    }
    PointRupture rupture = LiveMaps.fault(origin, magnitude);
    quake.rupture = Optional.of(rupture);
    quake.ruptureMagnitude = magnitude;
    quake.ruptureDepthKm = origin.depthKm();
    return rupture;
  }
}
