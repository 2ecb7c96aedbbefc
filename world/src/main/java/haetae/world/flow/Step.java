package haetae.world.flow;

import java.io.Serializable;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The one seam of Haetae. Settings live in the step, the memory of one key in {@code S}; the local
 * runner keeps a map from key to memory, a cluster keeps the same object as keyed state. A step
 * never reads a clock, a random source or the environment: time comes with the data.
 *
 * @param <S> memory of one key
 * @param <I> input
 * @param <O> output
 */
public interface Step<S, I, O> extends Serializable {
  /** The memory of a key that has not been seen before. */
  S start();

  /** Takes one input of the key. */
  void on(S memory, I in, Consumer<? super O> out);

  /** The data's clock has moved on to {@code now}: wall time when live, record time in replay. */
  default void onTime(S memory, Instant now, Consumer<? super O> out) {}
}
