package haetae.app.flow;

import haetae.hazard.shaking.ShakingMemory;
import haetae.hazard.shaking.ShakingStep;
import haetae.world.flow.Step;
import java.time.Instant;
import java.util.function.Consumer;

/** The {@link ShakingStep} in its place in the flow, with a watch in hand. */
final class ShakingStage implements Step<ShakingMemory, RegionNews, MappedShaking> {
  private final ShakingStep shaking;

  ShakingStage(ShakingStep shaking) {
    this.shaking = shaking;
  }

  @Override
  public ShakingMemory start() {
    return shaking.start();
  }

  @Override
  public void on(ShakingMemory memory, RegionNews news, Consumer<? super MappedShaking> out) {
    news.forMaps().ifPresent(n -> shaking.on(memory, n, _ -> {}));
  }

  @Override
  public void onTime(ShakingMemory memory, Instant now, Consumer<? super MappedShaking> out) {
    long began = System.nanoTime();
    long[] last = {began};
    shaking.onTime(
        memory,
        now,
        version -> {
          long done = System.nanoTime();
          out.accept(new MappedShaking(version, (done - last[0]) * 1e-6));
          last[0] = done;
        });
  }
}
