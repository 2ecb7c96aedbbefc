package haetae.app.situation;

import haetae.store.journal.JournalFollower;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the news. Where it has fallen behind what memory holds it reads on in the journal:
 * nothing is missed and nobody waits for it. For one thread.
 */
public final class Subscription implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = 20_000_000;

  private final Newsroom room;
  private final Set<Topic> topics;
  private final ArrayDeque<News> fromJournal = new ArrayDeque<>();
  private long last; // number of the newest entry this reader has passed
  private long position; // in the ring
  private boolean behind;
  private @Nullable JournalFollower follower; // while behind: how far the journal has been read

  Subscription(Newsroom room, Set<Topic> topics, long last, long position, boolean behind) {
    this.room = room;
    this.topics = Set.copyOf(topics);
    this.last = last;
    this.position = position;
    this.behind = behind;
  }

  /**
   * The next piece of news of the topics, waiting at most so long for it.
   *
   * @return empty if none came, or the newsroom has closed
   */
  public Optional<News> next(Duration wait) throws InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    while (true) {
      Optional<News> next = passed();
      if (next.isPresent()) {
        return next;
      }
      long left = until - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      if (behind) { // for the journal to be written
        Thread.sleep(Duration.ofNanos(Math.min(left, LOOK_AGAIN_NANOS)));
      } else if (!room.ring().await(position, Duration.ofNanos(left))) {
        return Optional.empty();
      }
    }
  }

  /** Whether nothing more will come. */
  public boolean ended() {
    return room.ring().closed();
  }

  /** What is at hand, without waiting. */
  private Optional<News> passed() {
    while (true) {
      Optional<News> next = step();
      if (next.isEmpty()) {
        return next;
      }
      News news = next.get();
      if (news.number() == 0 || news.number() > last) {
        last = Math.max(last, news.number());
        if (topics.contains(news.topic())) {
          return next;
        }
      }
    }
  }

  private Optional<News> step() {
    if (fromJournal.isEmpty() && behind) {
      long ringEnd = room.ring().end();
      JournalFollower reading = follower == null ? room.follow(last) : follower;
      follower = reading;
      fromJournal.addAll(room.kept(reading));
      if (fromJournal.isEmpty()) {
        long from = Math.max(0, ringEnd - Ring.SIZE + Ring.MARGIN);
        if (room.ring().at(from).map(News::number).orElse(0L) > last + 1) {
          return Optional.empty(); // what lies between is still on its way to the disk
        }
        behind = false;
        follower = null;
        position = from; // numbers tell what was seen
      }
    }
    if (!fromJournal.isEmpty()) {
      return Optional.of(fromJournal.removeFirst());
    }
    Optional<News> held = room.ring().at(position);
    if (held.isPresent()) {
      position++;
    } else if (position < room.ring().end()) {
      behind = true; // overtaken
      return step();
    }
    return held;
  }

  @Override
  public void close() {
    fromJournal.clear();
  }
}
