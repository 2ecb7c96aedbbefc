package haetae.app.api.stream;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.resource.Views;
import haetae.app.situation.Newsroom;
import haetae.app.situation.Subscription;
import haetae.app.situation.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens streams of news and counts them. */
public final class Streams {
  private final Newsroom newsroom;
  private final StreamSettings settings;
  private final AtomicInteger open = new AtomicInteger();
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final Counter sent;

  /** Streams of a newsroom. */
  public Streams(Newsroom newsroom, StreamSettings settings, MeterRegistry meters) {
    this.newsroom = newsroom;
    this.settings = settings;
    meters.gauge("haetae.api.streams", open);
    sent = meters.counter("haetae.api.streamed.news");
  }

  /** Streams that are open. */
  public int open() {
    return open.get();
  }

  /**
   * The stream of a topic, after the news that the {@code Last-Event-ID} header, or the parameter
   * {@code lastEventId} of a first request, names; without either, from now on.
   */
  public Reply stream(Topic topic, Question q) {
    Optional<String> last =
        Optional.of(q.call().said("Last-Event-ID"))
            .filter(id -> !id.isBlank())
            .or(() -> q.maybe("lastEventId"));
    if (q.call().method().equals("HEAD")) {
      return Reply.of(200, MediaType.EVENTS, new byte[0]);
    }
    String address = q.call().remote();
    Subscription subscription = newsroom.subscribe(Set.of(topic), last);
    enter(address);
    return Reply.written(
            200,
            MediaType.EVENTS,
            out -> {
              try (subscription) {
                new EventWriter(
                        subscription,
                        settings.heartbeat(),
                        together(topic),
                        news -> Views.seen(q.who(), news),
                        sent)
                    .write(out);
              } finally {
                leave(address);
              }
            })
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no");
  }

  /** Alerts and quakes are few and cannot wait. */
  private Duration together(Topic topic) {
    return topic == Topic.ALERTS || topic == Topic.QUAKES ? Duration.ZERO : settings.together();
  }

  private void enter(String address) {
    if (open.incrementAndGet() > settings.most()) {
      open.decrementAndGet();
      throw Refusal.later(503, "full", "All streams are taken.", Duration.ofSeconds(30));
    }
    int ofOne = byAddress.merge(address, 1, Integer::sum);
    if (ofOne > settings.mostOfOne()) {
      leave(address);
      throw Refusal.later(
          429, "too-many-streams", "Too many streams of one address.", Duration.ofSeconds(30));
    }
  }

  private void leave(String address) {
    open.decrementAndGet();
    byAddress.computeIfPresent(address, (_, n) -> n > 1 ? n - 1 : null);
  }
}
