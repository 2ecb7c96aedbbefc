package haetae.impact;

import haetae.hazard.shaking.ShakingVersion;
import haetae.world.flow.Step;
import java.util.function.Consumer;

/**
 * Shaking map → ranked facilities alone: ready in a tenth of a second for a thousand of them, while
 * {@link ImpactStep} still works on the totals. The key is the quake.
 */
public final class FacilityStep implements Step<ImpactMemory, ShakingVersion, FacilityVersion> {
  private final transient PreparedCity city;

  /** A step for one city. */
  public FacilityStep(PreparedCity city) {
    this.city = city;
  }

  @Override
  public ImpactMemory start() {
    return new ImpactMemory();
  }

  @Override
  public void on(ImpactMemory memory, ShakingVersion map, Consumer<? super FacilityVersion> out) {
    if (memory.isNew(map.map().version())) {
      out.accept(city.facilities(map));
    }
  }
}
