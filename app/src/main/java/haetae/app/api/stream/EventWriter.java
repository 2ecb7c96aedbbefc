package haetae.app.api.stream;

import haetae.app.situation.News;
import haetae.app.situation.Subscription;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the news of one reader as it comes. The reader's own thread fetches them, so a reader that
 * does not read holds up itself alone; what it holds of memory is one piece of {@value #PIECE}
 * characters and a page of the journal.
 */
final class EventWriter {
  /** News that are at hand go out together, up to this many characters. */
  private static final int PIECE = 32_768;

  private static final String BEGIN = "retry: 2000\n: haetae\n\n";
  private static final String BEAT = ": beat\n\n";

  private final Subscription subscription;
  private final Duration heartbeat;
  private final Duration together;
  private final Function<News, Optional<String>> seen;
  private final Counter sent;

  /**
   * @param together so long is waited after each piece; zero: not at all
   */
  EventWriter(
      Subscription subscription,
      Duration heartbeat,
      Duration together,
      Function<News, Optional<String>> seen,
      Counter sent) {
    this.subscription = subscription;
    this.heartbeat = heartbeat;
    this.together = together;
    this.seen = seen;
    this.sent = sent;
  }

  /** Writes until the newsroom closes, the connection breaks or the thread is interrupted. */
  void write(OutputStream out) throws IOException {
    put(out, BEGIN);
    try {
      while (true) {
        Optional<News> first = subscription.next(heartbeat);
        if (first.isPresent()) {
          put(out, atHand(first.get()));
          Thread.sleep(together); // what comes meanwhile goes out as one
        } else if (subscription.ended()) {
          return;
        } else {
          put(out, BEAT);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed by the server
    }
  }

  private String atHand(News first) throws InterruptedException {
    StringBuilder text = new StringBuilder();
    Optional<News> next = Optional.of(first);
    while (next.isPresent()) {
      News news = next.get();
      seen.apply(news).ifPresent(json -> event(text, news, json));
      next = text.length() < PIECE ? subscription.next(Duration.ZERO) : Optional.empty();
    }
    return text.toString();
  }

  private void event(StringBuilder text, News news, String json) {
    sent.increment();
    if (news.number() > 0) { // one the journal could not take cannot be asked for again
      text.append("id: ").append(news.id()).append('\n');
    }
    text.append("event: ").append(news.kind()).append('\n');
    text.append("data: ").append(json.replace("\n", "\ndata: ")).append("\n\n");
  }

  private static void put(OutputStream out, String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
