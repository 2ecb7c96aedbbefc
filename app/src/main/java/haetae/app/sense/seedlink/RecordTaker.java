package haetae.app.sense.seedlink;

import haetae.app.sense.Intake;
import haetae.signal.format.MiniSeedReader;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Records of one server -> packets at the intake; a number is safe when the intake says so. */
final class RecordTaker {
  private static final System.Logger LOG = System.getLogger(RecordTaker.class.getName());
  private static final String DOOR = "seedlink";

  private final String server;
  private final Intake intake;
  private final SequenceBook book;
  private final MiniSeedReader reader = new MiniSeedReader();
  private final List<Packet> packets = new ArrayList<>();
  private final Counter records;
  private final Counter damaged;
  private final Counter unkept;
  private volatile long takenAt;

  RecordTaker(String server, Intake intake, SequenceBook book, MeterRegistry meters) {
    this.server = server;
    this.intake = intake;
    this.book = book;
    records = meters.counter("haetae.seedlink.records", "server", server);
    damaged = meters.counter("haetae.seedlink.records.damaged", "server", server);
    unkept = meters.counter("haetae.seedlink.records.unkept", "server", server);
  }

  /** Records since the start. */
  long records() {
    return (long) records.count();
  }

  /** When the last one came, by the clock of {@link System#nanoTime}; 0 before the first. */
  long takenAt() {
    return takenAt;
  }

  /** Takes a record; never waits. */
  void take(SeedLinkRecord record) {
    records.increment();
    takenAt = System.nanoTime();
    packets.clear();
    try {
      reader.read(server, record.payload(), packet -> packets.add(copy(packet)));
    } catch (InvalidValue e) {
      damaged.increment();
    }
    String station = station(record);
    if (SeedLinkRequest.names(station)) {
      handOver(book.open(station, record.sequence()));
    } else if (!packets.isEmpty()) {
      damaged.increment(); // of no station that could be asked for
    }
  }

  /** The reader fills one packet again and again. */
  private static Packet copy(Packet packet) {
    return new Packet(
        packet.channel(),
        packet.startNanos(),
        packet.sampleRateHz(),
        Arrays.copyOf(packet.array(), packet.count()),
        packet.count());
  }

  private String station(SeedLinkRecord record) {
    if (!record.station().isEmpty() || packets.isEmpty()) {
      return record.station();
    }
    StationId id = packets.getFirst().channel().station();
    return id.network() + "_" + id.station();
  }

  private void handOver(SequenceBook.Ticket ticket) {
    CompletableFuture<?>[] kept = new CompletableFuture<?>[packets.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = samples(packets.get(i));
    }
    var all = kept.length == 1 ? kept[0] : CompletableFuture.allOf(kept);
    var _ =
        all.whenComplete((_, failure) -> {
          ticket.done(failure == null);
          if (failure != null) {
            unkept.increment();
          }
        });
  }

  /** One packet that is not taken must not end the connection. */
  private CompletableFuture<Void> samples(Packet packet) {
    try {
      return intake.samples(packet, DOOR);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a packet of " + packet.channel() + " was not taken", e);
      return CompletableFuture.failedFuture(e);
    }
  }
}
