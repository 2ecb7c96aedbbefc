package haetae.impact;

import haetae.hazard.shaking.ShakingVersion;
import haetae.world.flow.Step;
import java.util.function.Consumer;

/**
 * Shaking map → its impact on a city: totals by the analytic answer, ranked facilities, repairs of
 * pipes. The key is the quake; a map older than one already answered is passed over. Waits for
 * nothing: what a map lacks is derived or left out, and said so.
 */
public final class ImpactStep implements Step<ImpactMemory, ShakingVersion, ImpactVersion> {
  private final transient PreparedCity city;

  /** A step for one city. */
  public ImpactStep(PreparedCity city) {
    this.city = city;
  }

  @Override
  public ImpactMemory start() {
    return new ImpactMemory();
  }

  @Override
  public void on(ImpactMemory memory, ShakingVersion map, Consumer<? super ImpactVersion> out) {
    if (memory.isNew(map.map().version())) {
      out.accept(city.impact(map));
    }
  }
}
