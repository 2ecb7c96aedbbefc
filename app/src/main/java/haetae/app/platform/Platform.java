package haetae.app.platform;

import haetae.app.flow.CityVoice;
import haetae.app.sense.Intake;
import haetae.app.settings.Settings;
import haetae.app.situation.Newsroom;
import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.PreparedCity;
import haetae.response.alert.CapSettings;
import haetae.response.alert.WarningSettings;
import haetae.world.data.Observation;
import haetae.world.station.Inventory;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Flow, archive and journal of one city, alive. Doors hand what they receive to {@link #intake};
 * what comes of it is published in the {@link #newsroom}.
 */
public final class Platform implements AutoCloseable {
  private final Newsroom room;
  private final Reporter reporter;
  private final LiveFlow flow;
  private final LiveIntake intake;
  private final WaveformKeeper archive;
  private final StationBook stations;
  private final Duration rebuilt;

  /**
   * What a platform is made of.
   *
   * @param settings of the region
   * @param inventory stations known at a moment; the same object while nothing changes
   * @param threads of the picking stage, 1 or more
   * @param remember so much of the archive is read back at the start
   * @param observations keeps values of ordinary sensors
   * @param warning when people are warned, as it is in force at a moment
   * @param maps takes every shaking map under the name its quake has in the journal
   */
  public record Parts(
      Settings settings,
      Supplier<Inventory> inventory,
      PreparedCity city,
      int threads,
      Duration remember,
      DataFolder folder,
      DataFolder.Purpose purpose,
      WaveformKeeper archive,
      Function<Observation, CompletableFuture<Void>> observations,
      InstantSource clock,
      MeterRegistry meters,
      Supplier<WarningSettings> warning,
      BiConsumer<String, ShakingVersion> maps) {
    /** Parts of a platform whose settings do not change and that keeps no grids. */
    public Parts(
        Settings settings,
        Inventory inventory,
        PreparedCity city,
        int threads,
        Duration remember,
        DataFolder folder,
        DataFolder.Purpose purpose,
        WaveformKeeper archive,
        Function<Observation, CompletableFuture<Void>> observations,
        InstantSource clock,
        MeterRegistry meters) {
      this(
          settings,
          () -> inventory,
          city,
          threads,
          remember,
          folder,
          purpose,
          archive,
          observations,
          clock,
          meters,
          settings::warning,
          (_, _) -> {});
    }
  }

  private Platform(Parts parts) throws IOException {
    archive = parts.archive();
    long began = System.nanoTime();
    room = Newsroom.open(parts.folder().journal(), parts.clock(), startEntry(parts).toString());
    stations = new StationBook(parts.inventory());
    reporter =
        new Reporter(room, parts.clock(), parts.city(), voice(parts), stations, parts.maps());
    flow =
        new LiveFlow(
            parts.settings(),
            parts.warning(),
            parts.inventory(),
            parts.city(),
            parts.threads(),
            parts.clock(),
            reporter::see);
    intake =
        new LiveIntake(
            flow::offer, archive::write, parts.observations(), parts.clock(), parts.meters());
    reporter.start();
    Instant from = parts.clock().instant().minus(parts.remember());
    flow.remember(out -> archive.since(from, out));
    flow.start();
    reporter.settle();
    rebuilt = Duration.ofNanos(System.nanoTime() - began);
    count(parts.meters());
  }

  /**
   * Starts the flow of a city. The memory is rebuilt from the archive before it returns.
   *
   * @throws haetae.world.InvalidValue if another process writes the journal, or it cannot be read
   */
  public static Platform start(Parts parts) {
    try {
      return new Platform(parts);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be opened", e);
    }
  }

  private static ObjectNode startEntry(Parts parts) {
    ObjectNode body = Bodies.object();
    body.put("id", "platform");
    body.put("state", "started");
    body.put("city", parts.city().city().info().id());
    body.put("purpose", parts.purpose().name());
    body.put("stations", parts.inventory().get().places().size());
    return body;
  }

  private static CapSettings voice(Parts parts) {
    return CityVoice.of(
        parts.city().city().info(),
        parts.purpose() == DataFolder.Purpose.LIVE
            ? CapSettings.Status.ACTUAL
            : CapSettings.Status.EXERCISE);
  }

  private void count(MeterRegistry meters) {
    meters.gauge("haetae.flow.packets.waiting", flow, LiveFlow::waiting);
    meters.gauge("haetae.flow.shed", flow, LiveFlow::shed);
    meters.gauge("haetae.flow.faults", flow, LiveFlow::faults);
    meters.gauge("haetae.report.backlog", reporter, Reporter::backlog);
    meters.gauge("haetae.report.faults", reporter, Reporter::faults);
    meters.gauge("haetae.report.shed", reporter, Reporter::shed);
    meters.gauge("haetae.journal.backlog", room.journal(), journal -> journal.backlog());
    meters.gauge("haetae.journal.unkept", room, Newsroom::unkept);
    meters.gauge("haetae.stations.working", stations, StationBook::working);
  }

  /** Where doors hand over what they receive. */
  public Intake intake() {
    return intake;
  }

  /** What is known, and everything as it is published. */
  public Newsroom newsroom() {
    return room;
  }

  /** How long it took to rebuild the memory. */
  public Duration rebuilt() {
    return rebuilt;
  }

  /** Why the platform is not whole, in words; empty if it is. */
  public Optional<String> trouble() {
    String trouble = (flow.trouble() + " " + room.journal().trouble()).strip();
    return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
  }

  /** Ends as it should: what has come in is worked through, kept and published. */
  @Override
  public void close() {
    flow.close();
    reporter.close();
    archive.close();
    try {
      room.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be closed", e);
    }
  }
}
