package haetae.app.platform;

import haetae.app.control.Dial;
import haetae.app.control.SettingBook;
import haetae.app.control.Values;
import haetae.app.situation.Newsroom;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.WaveformArchive;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Once an hour, and when told: the windows of quakes are kept, then old days of waveforms go. */
final class Sweeper implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());
  private static final Duration EVERY = Duration.ofHours(1);

  private final EventKeeper keeper;
  private final WaveformArchive archive;
  private final Newsroom room;
  private final SettingBook book;
  private final InstantSource clock;
  private final Semaphore now = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name("haetae-sweep").unstarted(this::run);

  private Sweeper(
      EventKeeper keeper,
      WaveformArchive archive,
      Newsroom room,
      SettingBook book,
      InstantSource clock) {
    this.keeper = keeper;
    this.archive = archive;
    this.room = room;
    this.book = book;
    this.clock = clock;
  }

  /** Begins, with a first round at once. */
  static Sweeper start(
      EventKeeper keeper,
      WaveformArchive archive,
      Newsroom room,
      SettingBook book,
      InstantSource clock) {
    Sweeper sweeper = new Sweeper(keeper, archive, room, book, clock);
    sweeper.thread.start();
    return sweeper;
  }

  /** How long and how much is kept. */
  static ArchiveSettings limits(int keepDays, double mostGiB) {
    return new ArchiveSettings(
        keepDays, Math.round(mostGiB * (1L << 30)), ArchiveSettings.DEFAULT.forceS());
  }

  /** Does not wait for the hour. */
  void now() {
    now.release();
  }

  private void run() {
    try {
      while (true) {
        attempt(
            "waveforms of a quake cannot be kept", () -> keeper.keep(room.now(), clock.instant()));
        attempt("old waveforms stay", () -> sweep(book.now()));
        now.tryAcquire(EVERY.toMinutes(), TimeUnit.MINUTES);
        now.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep(Values values) throws IOException {
    ArchiveSettings limits =
        limits((int) Math.round(values.get(Dial.KEEP_DAYS)), values.get(Dial.MOST_GIB));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (LocalDate day : archive.sweep(today, limits)) {
      LOG.log(System.Logger.Level.INFO, "waveforms removed: " + day);
    }
  }

  /** Work on the disk that may fail and is tried again the next time. */
  @FunctionalInterface
  private interface DiskWork {
    void run() throws IOException;
  }

  /** One does not keep the other from being tried: a full disk needs its old days to go. */
  private static void attempt(String fault, DiskWork work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, fault + ": " + e.getMessage());
    }
  }

  /** Ends, and waits until it has let go of its files. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
