package haetae.app.sense.seedlink;

import haetae.app.sense.Intake;
import haetae.signal.format.MiniSeedReader;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Listens to one server for ever: connects, asks for the streams, hands packets on, and after any
 * break tries again, each time later, from the record after the last one that is safe. A record is
 * safe when the intake's future is done.
 */
public final class SeedLinkClient implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SeedLinkClient.class.getName());
  private static final int CONNECT_MS = 10_000;
  private static final long SAVE_NANOS = 2_000_000_000L;
  private static final String DOOR = "seedlink";

  private final SeedLinkSettings settings;
  private final Intake intake;
  private final SequenceFile file;
  private final SequenceBook book;
  private final MiniSeedReader reader = new MiniSeedReader();
  private final Counter records;
  private final Counter damaged;
  private final Counter breaks;
  private final Thread thread;
  private volatile Socket socket = new Socket();
  private volatile boolean closed;
  private volatile String state = "not yet connected";
  private long savedAt;
  private boolean heardAny;

  /**
   * @param sequences file of the numbers that are safe; made where missing
   * @throws InvalidValue if the file is there but is none of ours
   */
  public SeedLinkClient(
      SeedLinkSettings settings, Intake intake, MeterRegistry meters, Path sequences) {
    this.settings = settings;
    this.intake = intake;
    file = new SequenceFile(sequences);
    book = new SequenceBook(file.read());
    records = meters.counter("haetae.seedlink.records", "server", settings.name());
    damaged = meters.counter("haetae.seedlink.records.damaged", "server", settings.name());
    breaks = meters.counter("haetae.seedlink.breaks", "server", settings.name());
    thread = Thread.ofVirtual().name("haetae-seedlink-" + settings.name()).unstarted(this::run);
  }

  /** Begins; returns at once. */
  public void start() {
    thread.start();
  }

  /** What the connection is doing, in words. */
  public String state() {
    return state;
  }

  private void run() {
    double waitS = settings.leastWaitS();
    while (!closed) {
      heardAny = false;
      try {
        session();
      } catch (IOException | InvalidValue e) {
        if (closed) {
          break;
        }
        state = "broken: " + e.getMessage();
        breaks.increment();
        LOG.log(System.Logger.Level.INFO, settings.name() + ": " + e.getMessage());
      }
      save();
      waitS = heardAny ? settings.leastWaitS() : Math.min(settings.mostWaitS(), 2 * waitS);
      pause(waitS * ThreadLocalRandom.current().nextDouble(0.5, 1));
    }
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
    try (Socket connection = connect()) {
      socket = connection;
      SeedLinkSession session = new SeedLinkSession(settings, book, connection);
      boolean version4 = session.greet();
      session.ask(version4);
      state = "connected, SeedLink " + (version4 ? 4 : 3) + refusedWords(session);
      session.follow(version4, this::take);
    }
  }

  private static String refusedWords(SeedLinkSession session) {
    return session.refused().isEmpty() ? "" : ", refused: " + session.refused();
  }

  private Socket connect() throws IOException {
    Socket plain = new Socket();
    plain.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MS);
    if (!settings.tls()) {
      return plain;
    }
    SSLSocket tls =
        (SSLSocket)
            ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, settings.host(), settings.port(), true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate must be the host's
    tls.setSSLParameters(parameters);
    tls.setSoTimeout(CONNECT_MS);
    tls.startHandshake();
    return tls;
  }

  private void take(SeedLinkRecord record) {
    heardAny = true;
    records.increment();
    try {
      reader.read(settings.name(), record.payload(), packet -> take(packet, record));
    } catch (InvalidValue e) {
      damaged.increment();
    }
    if (System.nanoTime() - savedAt > SAVE_NANOS) {
      save();
    }
  }

  private void take(Packet packet, SeedLinkRecord record) {
    Packet own =
        new Packet(
            packet.channel(),
            packet.startNanos(),
            packet.sampleRateHz(),
            Arrays.copyOf(packet.array(), packet.count()),
            packet.count());
    StationId station = own.channel().station();
    String id =
        record.station().isEmpty() ? station.network() + "_" + station.station() : record.station();
    var kept =
        intake
            .samples(own, DOOR)
            .whenComplete((_, failure) -> {
              if (failure == null) {
                book.taken(id, record.sequence());
              }
            });
    if (kept.isCompletedExceptionally()) {
      damaged.increment();
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
  }
}
