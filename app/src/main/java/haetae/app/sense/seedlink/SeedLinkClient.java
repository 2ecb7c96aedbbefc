package haetae.app.sense.seedlink;

import haetae.app.sense.Intake;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.flow.Urgency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;

/**
 * Listens to one server for ever: connects, asks for the streams, hands packets on, and after any
 * break tries again, each time later, from the record after the last one that is safe. A record is
 * safe when the intake's future is done.
 */
public final class SeedLinkClient implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SeedLinkClient.class.getName());
  private static final long SAVE_NANOS = 2_000_000_000L;

  private final SeedLinkSettings settings;
  private final ServerDoor door;
  private final SequenceFile file;
  private final SequenceBook book;
  private final RecordTaker taker;
  private final Counter breaks;
  private final Counter silences;
  private final Thread thread;
  private volatile Socket socket = new Socket();
  private volatile double silentS;
  private volatile boolean closed;
  private volatile boolean connected;
  private volatile String state = "not yet connected";
  private long savedAt;
  private boolean careful;

  /**
   * A client that trusts the authorities Java trusts.
   *
   * @param sequences file of the numbers that are safe; made where missing
   * @throws InvalidValue if the file is there but is none of ours
   */
  public SeedLinkClient(
      SeedLinkSettings settings, Intake intake, MeterRegistry meters, Path sequences) {
    this(settings, intake, meters, sequences, ServerDoor.usual());
  }

  /**
   * A client that trusts others.
   *
   * @param trust of servers by TLS
   */
  public SeedLinkClient(
      SeedLinkSettings settings,
      Intake intake,
      MeterRegistry meters,
      Path sequences,
      SSLContext trust) {
    this.settings = settings;
    silentS = settings.silentS();
    door = new ServerDoor(settings, trust);
    file = new SequenceFile(sequences);
    book = new SequenceBook(file.read());
    taker = new RecordTaker(settings.name(), intake, book, meters);
    breaks = meters.counter("haetae.seedlink.breaks", "server", settings.name());
    silences = meters.counter("haetae.seedlink.silences", "server", settings.name());
    thread = Urgency.WARNING.thread("haetae-seedlink-" + settings.name()).unstarted(this::run);
    watch(meters);
  }

  /** A silent server is given up after so long, from now on; more than what it is asked after. */
  public void silentS(double s) {
    silentS = Check.inRange("silentS", s, settings.keepAliveS(), 3600, "s");
  }

  private void watch(MeterRegistry meters) {
    Gauge.builder("haetae.seedlink.connected", () -> connected ? 1 : 0)
        .tag("server", settings.name())
        .register(meters);
    Gauge.builder("haetae.seedlink.record.age.s", () -> recordAgeS().orElse(Double.NaN))
        .tag("server", settings.name())
        .register(meters);
    Gauge.builder("haetae.seedlink.records.waiting", book::waiting)
        .tag("server", settings.name())
        .register(meters);
  }

  /** Begins; returns at once. */
  public void start() {
    thread.start();
  }

  /** What the connection is doing, in words. */
  public String state() {
    return state;
  }

  /** How the server is doing. */
  public SeedLinkHealth health() {
    return new SeedLinkHealth(
        settings.name(), connected, state, taker.records(), (long) breaks.count(), recordAgeS());
  }

  private OptionalDouble recordAgeS() {
    long at = taker.takenAt();
    return at == 0 ? OptionalDouble.empty() : OptionalDouble.of((System.nanoTime() - at) * 1e-9);
  }

  private void run() {
    double waitS = settings.leastWaitS();
    while (!closed) {
      long before = taker.records();
      try {
        session();
      } catch (IOException | RuntimeException e) {
        if (closed) {
          break;
        }
        broken(e);
      } finally {
        connected = false;
      }
      save();
      waitS = taker.records() > before ? settings.leastWaitS() : waitS;
      pause(waitS * ThreadLocalRandom.current().nextDouble(0.5, 1));
      waitS = Math.min(settings.mostWaitS(), 2 * waitS);
    }
  }

  private void broken(Exception e) {
    breaks.increment();
    if (e instanceof SilentServerException) {
      silences.increment();
    }
    state = "broken: " + e.getMessage();
    boolean ours = e instanceof RuntimeException && !(e instanceof InvalidValue);
    System.Logger.Level level = ours ? System.Logger.Level.ERROR : System.Logger.Level.INFO;
    LOG.log(level, settings.name() + ": " + (ours ? e : e.getMessage()));
  }

  private void pause(double s) {
    try {
      Thread.sleep(Math.round(s * 1000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private void session() throws IOException {
    try (Socket connection = door.open()) {
      socket = connection;
      if (closed) {
        return;
      }
      book.begin();
      Talk talk = new Talk(settings, () -> silentS, connection);
      Handshake handshake = new Handshake(settings, book, talk, careful);
      careful = !careful; // should it fail, the next attempt asks in the other way
      boolean version4 = handshake.run();
      careful = !careful;
      follow(talk, version4, handshake.refused());
    }
  }

  private void follow(Talk talk, boolean version4, String refused) throws IOException {
    talk.follow();
    connected = true;
    state =
        "connected, SeedLink "
            + (version4 ? 4 : 3)
            + (refused.isEmpty() ? "" : ", refused: " + refused);
    RecordReader reader = new RecordReader(talk.bytes(), version4);
    while (!closed) {
      reader.next().ifPresent(taker::take);
      talk.heard();
      if (System.nanoTime() - savedAt > SAVE_NANOS) {
        save();
      }
    }
  }

  private void save() {
    savedAt = System.nanoTime();
    try {
      file.write(book.all());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "sequence numbers cannot be written: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      socket.close();
      thread.interrupt();
      thread.join(2000);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing " + settings.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    save();
    state = "closed";
  }
}
