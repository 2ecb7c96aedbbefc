package haetae.app.api.http;

import haetae.app.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that was understood: the caller is known and may ask it, its parameters were read, its
 * body is whole.
 *
 * @param values of the parameters by name, of the type their kind reads; absent ones that have no
 *     default are absent
 * @param query every parameter of the query as it came, for routes that read it themselves
 * @param type of content that is wanted, one of those the route gives
 * @param body empty if none
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the handler
public record Question(
    Call call,
    Principal who,
    Map<String, Object> values,
    Map<String, List<String>> query,
    String type,
    byte[] body) {
  /** A whole number that is there: said by the caller or the default. */
  public int whole(String name) {
    return (Integer) get(name);
  }

  /** A text that is there. */
  public String text(String name) {
    return (String) get(name);
  }

  /** A text that may be there. */
  public Optional<String> maybe(String name) {
    return Optional.ofNullable(values.get(name)).map(String.class::cast);
  }

  /** A moment that may be there. */
  public Optional<Instant> moment(String name) {
    return Optional.ofNullable(values.get(name)).map(Instant.class::cast);
  }

  private Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no parameter " + name + " with a value");
    }
    return value;
  }
}
