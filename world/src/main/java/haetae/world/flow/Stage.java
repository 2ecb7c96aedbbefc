package haetae.world.flow;

import java.util.function.Function;

/**
 * A step in its place in a flow.
 *
 * @param name for thread names, logs and metrics
 * @param key which memory an input belongs to
 */
public record Stage<K, S, I, O>(String name, Function<I, K> key, Step<S, I, O> step) {}
