package haetae.app.api.resource;

import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.situation.Newsroom;
import haetae.app.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The situation a question means: the present one, or that of the moment {@code at}. Reading the
 * past goes through days of the journal, so two do it at a time and the last answers are kept.
 */
public final class Past {
  private static final int KEPT = 16;
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What is so old has been written and does not change any more. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Newsroom newsroom;
  private final InstantSource clock;
  private final Semaphore readers = new Semaphore(AT_ONCE);
  private final Map<Instant, Situation> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Situation> eldest) {
          return size() > KEPT;
        }
      };

  /** The past of a newsroom. */
  public Past(Newsroom newsroom, InstantSource clock) {
    this.newsroom = newsroom;
    this.clock = clock;
  }

  /** The situation a question means. */
  Situation of(Question question) {
    Optional<Instant> at = question.moment("at");
    return at.isEmpty() ? newsroom.now() : at(at.get());
  }

  /** The reply with the moment and the last entry of its situation in headers. */
  static Reply dated(Reply reply, Situation situation) {
    return reply
        .with("Haetae-At", situation.at().toString())
        .with("Haetae-Number", Long.toString(situation.number()));
  }

  private Situation at(Instant moment) {
    Optional<Situation> known = known(moment);
    if (known.isPresent()) {
      return known.get();
    }
    boolean mine = false;
    try {
      mine = readers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!mine) {
        throw Refusal.later(
            503, "busy", "Too many ask for the past at once.", Duration.ofSeconds(5));
      }
      return read(moment);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.later(503, "busy", "The platform is ending.", Duration.ofSeconds(5));
    } finally {
      if (mine) {
        readers.release();
      }
    }
  }

  private Situation read(Instant moment) {
    Optional<Situation> meanwhile = known(moment);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    Situation situation = newsroom.at(moment);
    if (moment.plus(SETTLED).isBefore(clock.instant())) {
      synchronized (kept) {
        kept.put(moment, situation);
      }
    }
    return situation;
  }

  private Optional<Situation> known(Instant moment) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(moment));
    }
  }
}
