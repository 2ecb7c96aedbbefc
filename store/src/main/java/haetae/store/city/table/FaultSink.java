package haetae.store.city.table;

/** Takes what is wrong at a place of one file. */
@FunctionalInterface
public interface FaultSink {
  /**
   * Takes one fault.
   *
   * @param line from 1
   * @param column in characters from 1
   * @param message what is wrong; what was expected
   */
  void at(int line, int column, String message);
}
