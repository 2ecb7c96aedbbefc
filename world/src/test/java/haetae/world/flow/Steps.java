package haetae.world.flow;

import java.util.function.Consumer;

/** Small steps to make flows of. */
final class Steps {
  private Steps() {}

  /** Memory of a counting step. */
  static final class Count {
    int seen;
  }

  /** A text in, its length out. */
  static final class Length implements Step<Count, CharSequence, Integer> {
    @Override
    public Count start() {
      return new Count();
    }

    @Override
    public void on(Count memory, CharSequence in, Consumer<? super Integer> out) {
      memory.seen++;
      out.accept(in.length());
    }
  }

  /** A number in, how many numbers there were before out. */
  static final class Before implements Step<Count, Number, Long> {
    @Override
    public Count start() {
      return new Count();
    }

    @Override
    public void on(Count memory, Number in, Consumer<? super Long> out) {
      out.accept((long) memory.seen++);
    }
  }
}
