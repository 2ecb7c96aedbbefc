package haetae.app.situation;

import haetae.store.journal.Journal;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalFollower;
import haetae.store.journal.JournalReader;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is published goes through here: into the journal, into the present situation, and
 * to whoever listens. Publishing returns at once; it waits for no disk and no reader. Safe for
 * threads.
 */
public final class Newsroom implements AutoCloseable {
  /** So far back the situation is read when the platform begins or somebody asks for the past. */
  public static final Duration MEMORY = Duration.ofDays(7);

  private static final int AT_ONCE_FROM_JOURNAL = 2000;

  private final Path folder;
  private final InstantSource clock;
  private final Journal journal;
  private final Ring ring = new Ring();
  private final Fold fold = new Fold();
  private final AtomicLong unkept = new AtomicLong();
  private final long boot;
  private @Nullable Situation snapshot; // of the fold, until it changes

  private Newsroom(Path folder, InstantSource clock, Journal journal) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.journal = journal;
    new JournalReader(folder)
        .readSince(clock.instant().minus(MEMORY), entry -> fold.take(news(0, entry)));
    boot = journal.newest() + 1;
  }

  /**
   * Opens the journal of a folder and reads what was known when it ended; publishes that the
   * platform has begun.
   *
   * @param start body of the first entry, a JSON object on one line: version, city, exercise or not
   * @throws InvalidValue if another process writes the journal or it cannot be read
   */
  public static Newsroom open(Path folder, InstantSource clock, String start) throws IOException {
    Journal journal = Journal.open(folder);
    try {
      Newsroom room = new Newsroom(folder, clock, journal);
      room.publish(clock.instant(), Kind.START, "platform", start);
      return room;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Publishes something.
   *
   * @param kind one of {@link Kind}
   * @param by who or what it comes from
   * @param json its body: a JSON object on one line
   */
  public synchronized News publish(Instant at, String kind, String by, String json) {
    News news = News.of(boot, keep(at, kind, by, json), at, kind, by, json);
    fold.take(news);
    snapshot = null;
    ring.add(news);
    return news;
  }

  /**
   * Hands an entry to the journal. When the disk has been full so long that the journal takes no
   * more, the news still goes to all who listen: it is counted, and has the number 0.
   */
  private long keep(Instant at, String kind, String by, String json) {
    try {
      return journal.append(at, kind, by, json).number();
    } catch (IllegalStateException e) {
      unkept.incrementAndGet();
      return 0;
    }
  }

  /** What is known now. */
  public synchronized Situation now() {
    Situation known = snapshot;
    if (known == null) {
      known = fold.now();
      snapshot = known;
    }
    return known;
  }

  /**
   * What was known at a moment, as the journal has it: read anew from at most {@link #MEMORY}
   * before it.
   *
   * @throws InvalidValue if the moment is still to come
   */
  public Situation at(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      throw new InvalidValue("at is " + moment + "; expected now or a moment of the past");
    }
    Fold past = new Fold();
    try {
      new JournalReader(folder)
          .readSince(
              moment.minus(MEMORY),
              entry -> {
                if (!entry.at().isAfter(moment)) {
                  past.take(news(0, entry));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read", e);
    }
    return past.now();
  }

  /**
   * Listens.
   *
   * @param lastEventId the last news the reader has seen, {@link News#id}; nothing after it is
   *     missed, in whatever run of the platform it was. Empty: from now on.
   * @throws InvalidValue if it is no such id
   */
  public Subscription subscribe(Set<Topic> topics, Optional<String> lastEventId) {
    long end = ring.end();
    if (lastEventId.isEmpty()) {
      return new Subscription(this, topics, 0, end, false);
    }
    return new Subscription(this, topics, lastSeen(lastEventId.get()), end, true);
  }

  /**
   * Number of the last entry that a reader can have seen: what a killed run gave out beyond what it
   * wrote, this or a later run has given out anew.
   */
  private long lastSeen(String id) {
    int hyphen = id.indexOf('-');
    try {
      long run = Long.parseLong(id.substring(0, Math.max(0, hyphen)));
      long number = Long.parseLong(id.substring(hyphen + 1));
      return run == boot ? number : Math.min(number, nextStart(run) - 1);
    } catch (NumberFormatException e) {
      throw new InvalidValue(
          "Last-Event-ID is '"
              + id.substring(0, Math.min(40, id.length()))
              + "'; expected two numbers with a hyphen between, as the stream gave it",
          e);
    }
  }

  /** Number of the entry with which the run after another began. */
  private long nextStart(long run) {
    try {
      JournalFollower reading = follow(run);
      List<JournalEntry> entries = reading.next(AT_ONCE_FROM_JOURNAL);
      while (!entries.isEmpty()) {
        for (JournalEntry entry : entries) {
          if (entry.kind().equals(Kind.START)) {
            return entry.number();
          }
        }
        entries = reading.next(AT_ONCE_FROM_JOURNAL);
      }
      return boot;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read", e);
    }
  }

  Ring ring() {
    return ring;
  }

  /** Reads on disk the entries after a number, whatever is written meanwhile. */
  JournalFollower follow(long after) {
    return new JournalFollower(folder, after);
  }

  /** The next entries of a follower, oldest first, not all at once. */
  List<News> kept(JournalFollower follower) {
    try {
      return follower.next(AT_ONCE_FROM_JOURNAL).stream().map(entry -> news(boot, entry)).toList();
    } catch (ClosedByInterruptException e) {
      return List.of(); // the reader is told to end, and finds itself interrupted
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read", e);
    }
  }

  private static News news(long boot, JournalEntry entry) {
    return News.of(boot, entry.number(), entry.at(), entry.kind(), entry.by(), entry.body());
  }

  /** The journal, for its state and its backlog. */
  public Journal journal() {
    return journal;
  }

  /** News that the journal did not take because too much waited for the disk. */
  public long unkept() {
    return unkept.get();
  }

  /** Writes what waits and ends; readers are told. */
  @Override
  public void close() throws IOException {
    publish(clock.instant(), Kind.STOP, "platform", "{\"id\":\"platform\",\"state\":\"stopped\"}");
    ring.close();
    journal.close();
  }
}
