package haetae.bench;

import haetae.app.situation.Kind;
import haetae.app.situation.News;
import haetae.app.situation.Newsroom;
import haetae.app.situation.Subscription;
import haetae.app.situation.Topic;
import haetae.world.data.Packet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Listens to the newsroom as any reader does; one line for each pick, version of a quake and alert:
 * kind, station or quake, when its data had come in (ns since 1970), when it was published.
 */
final class LiveNews {
  private static final Set<String> KINDS = Set.of(Kind.PICK, Kind.QUAKE, Kind.ALERT);

  private final Subscription subscription;
  private final List<String> lines = new ArrayList<>(); // guarded by itself
  private final Thread thread;

  LiveNews(Newsroom room) {
    subscription =
        room.subscribe(Set.of(Topic.PICKS, Topic.QUAKES, Topic.ALERTS), Optional.empty());
    thread = Thread.ofPlatform().name("haetae-bench-news").daemon(true).start(this::run);
  }

  private void run() {
    try {
      while (!subscription.ended()) {
        subscription.next(Duration.ofSeconds(1)).ifPresent(this::note);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(News news) {
    if (!KINDS.contains(news.kind())) {
      return;
    }
    String who = field(news.json(), news.kind().equals(Kind.PICK) ? "station" : "id");
    long at = Packet.nanos(Instant.parse(field(news.json(), "at")));
    synchronized (lines) {
      lines.add(news.kind() + " " + who + " " + at + " " + Packet.nanos(news.at()));
    }
  }

  /** A field of a body, which is of our own writing. */
  private static String field(String json, String name) {
    String key = "\"" + name + "\":\"";
    int from = json.indexOf(key) + key.length();
    return json.substring(from, json.indexOf('"', from));
  }

  /** All lines so far. */
  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Ends. */
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(5000);
    subscription.close();
  }
}
