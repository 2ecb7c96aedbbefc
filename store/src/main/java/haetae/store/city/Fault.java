package haetae.store.city;

/**
 * Something wrong in a file of a pack.
 *
 * @param file name below the folder of the pack
 * @param line from 1
 * @param column in characters from 1
 * @param message what is wrong; what was expected
 */
public record Fault(String file, int line, int column, String message) {
  /** {@code file:line:column: what is wrong; expected …}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
