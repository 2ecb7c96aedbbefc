package haetae.app.flow;

import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.ImpactMemory;
import haetae.impact.ImpactStep;
import haetae.world.flow.Step;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The {@link ImpactStep} in its place in the flow, with a watch in hand. Of maps that waited
 * together only the newest is answered: when live, a slow city falls behind nobody. Comes after the
 * maps, so nothing before it waits for it.
 */
final class ImpactStage implements Step<ImpactStage.Memory, MappedShaking, AssessedImpact> {
  private final ImpactStep impact;

  ImpactStage(ImpactStep impact) {
    this.impact = impact;
  }

  /** What the step remembers of a quake, and the map that waits. */
  static final class Memory implements Serializable {
    private final transient ImpactMemory answered;
    private transient Optional<ShakingVersion> waiting = Optional.empty();

    Memory(ImpactMemory answered) {
      this.answered = answered;
    }
  }

  @Override
  public Memory start() {
    return new Memory(impact.start());
  }

  @Override
  public void on(Memory memory, MappedShaking mapped, Consumer<? super AssessedImpact> out) {
    memory.waiting = Optional.of(mapped.version());
  }

  @Override
  public void onTime(Memory memory, Instant now, Consumer<? super AssessedImpact> out) {
    @Nullable ShakingVersion map = memory.waiting.orElse(null);
    memory.waiting = Optional.empty();
    if (map != null) {
      long began = System.nanoTime();
      impact.on(
          memory.answered,
          map,
          version -> out.accept(new AssessedImpact(version, (System.nanoTime() - began) * 1e-6)));
    }
  }
}
