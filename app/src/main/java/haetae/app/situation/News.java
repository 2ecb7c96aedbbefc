package haetae.app.situation;

import java.time.Instant;

/**
 * Something that was published.
 *
 * @param id names it for ever: the number of the entry the run of the platform began with, a
 *     hyphen, its own number
 * @param number of its entry in the journal; 0 if the journal could not take it
 * @param at when it was published
 * @param kind one of {@link Kind}
 * @param by who or what it comes from
 * @param json its body, one line
 */
public record News(
    String id, long number, Instant at, Topic topic, String kind, String by, String json) {
  static News of(long boot, long number, Instant at, String kind, String by, String json) {
    return new News(boot + "-" + number, number, at, Topic.ofKind(kind), kind, by, json);
  }
}
