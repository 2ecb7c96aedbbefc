package haetae.app.security;

/** Takes down what must be known later. */
@FunctionalInterface
public interface Audit {
  /**
   * Takes an entry; never holds a secret.
   *
   * @param kind of the journal, such as {@code login}
   * @param json an object on one line
   */
  void say(String kind, String by, String json);
}
