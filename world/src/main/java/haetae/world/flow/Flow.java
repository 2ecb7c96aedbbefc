package haetae.world.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Steps in a row, on one page: {@code Flow.of(Packet.class).then("pick", …).then("quake", …)}. A
 * value; runners give it life. The type parameters let only a fitting step follow.
 *
 * @param <I> what the first step takes
 * @param <O> what the last step gives
 */
public final class Flow<I, O> {
  private final List<Stage<?, ?, ?, ?>> stages;

  private Flow(List<Stage<?, ?, ?, ?>> stages) {
    this.stages = List.copyOf(stages);
  }

  /** A flow without steps yet. */
  public static <I> Flow<I, I> of(Class<I> inputType) {
    return new Flow<>(List.of());
  }

  /** This flow, followed by one more step. */
  public <K, S, N> Flow<I, N> then(
      String name, Function<? super O, ? extends K> key, Step<S, ? super O, N> step) {
    List<Stage<?, ?, ?, ?>> longer = new ArrayList<>(stages);
    longer.add(stage(name, key, step));
    return new Flow<>(longer);
  }

  @SuppressWarnings("unchecked") // a function of a super type is a function of the type
  private static <K, S, O, N> Stage<K, S, O, N> stage(
      String name, Function<? super O, ? extends K> key, Step<S, ? super O, N> step) {
    return new Stage<>(name, (Function<O, K>) key, (Step<S, O, N>) step);
  }

  /** The stages, first to last. */
  public List<Stage<?, ?, ?, ?>> stages() {
    return stages;
  }
}
