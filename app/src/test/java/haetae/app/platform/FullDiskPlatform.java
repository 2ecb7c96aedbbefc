package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.situation.Kind;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.WaveformArchive;
import haetae.store.journal.JournalCheck;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A platform in a process of its own whose disk is filled and freed; ends with 0 if all is well.
 */
final class FullDiskPlatform {
  /** Data times between which the disk is full, s: the earthquake is at 30 s. */
  private static final double FULL_S = 20;

  private static final double ROOM_S = 45;
  private static final double END_S = 60;

  private final Path folder;
  private final Filler filler;

  private FullDiskPlatform(Path folder) {
    this.folder = folder;
    filler = new Filler(folder.resolve("filler"));
  }

  /** Folder that is a file system of its own; {@code quake} or {@code health}. */
  public static void main(String[] args) throws Exception {
    FullDiskPlatform platform = new FullDiskPlatform(Path.of(args[0]));
    if (args[1].equals("quake")) {
      platform.quake();
    } else {
      platform.health();
    }
    System.exit(0);
  }

  private void quake() throws Exception {
    Path data = folder.resolve("quake");
    PlayedQuake quake = new PlayedQuake();
    Map<Packet, CompletableFuture<Void>> handed = new LinkedHashMap<>();
    List<CompletableFuture<Void>> last = new ArrayList<>();
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    WaveformArchive archive =
        WaveformArchive.open(data.resolve("archive"), ArchiveSettings.DEFAULT);
    AtomicBoolean looked = new AtomicBoolean();
    quake.from(0);
    try (Platform platform = quake.platform(data, new ArchiveKeeper(archive), quake::now, meters)) {
      quake.play(
          0,
          END_S,
          (packet, atS) -> {
            filler.full(atS > FULL_S && atS < ROOM_S);
            CompletableFuture<Void> kept = platform.intake().samples(packet, "test");
            handed.put(packet, kept);
            if (atS > ROOM_S + 5) {
              last.add(kept);
            }
            if (atS > ROOM_S - 1 && atS < ROOM_S && !looked.getAndSet(true)) {
              warnedAndSick(platform, archive);
            }
          });
      last.forEach(CompletableFuture::join); // room again: kept again
      PlayedQuake.until("journal", () -> platform.newsroom().journal().backlog() == 0);
      assertEquals(Optional.empty(), platform.trouble());
      assertEquals("", archive.trouble());
    }
    long refused =
        handed.values().stream().filter(CompletableFuture::isCompletedExceptionally).count();
    assertTrue(refused > 1000, refused + " refused");
    assertEquals(refused, archive.refused());
    assertEquals(refused, meters.get("haetae.intake.packets.not.archived").counter().count(), 0);
    handed.values().removeIf(CompletableFuture::isCompletedExceptionally);
    assertEquals(List.of(), missing(handed.keySet(), data.resolve("archive")));
    int alerts = alerts(data.resolve("journal"));
    System.out.printf(
        "full disk: %d packets refused, %d acknowledged and found, %d alerts%n",
        refused, handed.size(), alerts);
  }

  /** Nothing can be written, and people have been warned all the same. */
  private static void warnedAndSick(Platform platform, WaveformArchive archive) {
    try {
      PlayedQuake.await(platform, known -> !known.alerts().isEmpty());
    } catch (Exception e) {
      throw new AssertionError("no alert while the disk is full", e);
    }
    assertTrue(archive.trouble().contains("No space left"), archive.trouble());
    String journal = platform.trouble().orElse("well");
    assertTrue(journal.contains("No space left"), journal);
  }

  private static int alerts(Path journal) throws Exception {
    assertEquals(List.of(), JournalCheck.of(journal, Optional.empty()).faults());
    List<JournalEntry> alerts = new ArrayList<>();
    new JournalReader(journal)
        .read(entry -> {
          if (entry.kind().equals(Kind.ALERT)) {
            alerts.add(entry);
          }
        });
    assertFalse(alerts.isEmpty(), "alerts of the full disk are in the journal afterwards");
    return alerts.size();
  }

  /** Acknowledged packets of which a sample is not in the archive. */
  private static List<String> missing(Iterable<Packet> expected, Path root) throws Exception {
    Map<ChannelId, List<Packet>> kept = new TreeMap<>();
    try (WaveformArchive archive = WaveformArchive.open(root, ArchiveSettings.DEFAULT)) {
      archive.since(
          Instant.EPOCH,
          packet -> kept.computeIfAbsent(packet.channel(), _ -> new ArrayList<>()).add(packet));
    }
    List<String> missing = new ArrayList<>();
    for (Packet packet : expected) {
      double samples = 0;
      for (Packet one : kept.getOrDefault(packet.channel(), List.of())) {
        long from = Math.max(one.startNanos(), packet.startNanos());
        long to = Math.min(one.endNanos(), packet.endNanos());
        samples += Math.max(0, Math.round((to - from) * 1e-9 * packet.sampleRateHz()));
      }
      if (samples < packet.count()) {
        missing.add(packet.channel() + " " + Packet.instant(packet.startNanos()) + " " + samples);
      }
    }
    return missing;
  }

  private void health() throws Exception {
    PlatformSettings settings = Loopback.settings(folder.resolve("live"));
    try (LivePlatform platform = LivePlatform.start(settings, DataFolder.Purpose.LIVE)) {
      assertEquals(200, ready(platform).statusCode());
      filler.full(true);
      PlayedQuake.until("refused", () -> !kept(platform));
      assertEquals(503, ready(platform).statusCode());
      assertTrue(platform.meters().get("haetae.archive.refused").gauge().value() >= 1);
      filler.full(false);
      PlayedQuake.until("kept again", () -> kept(platform));
      PlayedQuake.until("ready again", () -> ready(platform).statusCode() == 200);
      System.out.println("full disk: not ready while full, ready by itself afterwards");
    }
  }

  private int second;

  private boolean kept(LivePlatform platform) {
    Instant start = Instant.now().minusSeconds(2000).plusSeconds(second++);
    double[] counts = new double[1000];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (i * 7919L) % 60_013; // does not compress: a large record
    }
    ChannelId channel = ChannelId.of("XX", "FULL", "", "HNZ");
    try {
      platform
          .platform()
          .intake()
          .samples(new Packet(channel, Packet.nanos(start), 1000, counts, 1000), "test")
          .join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }

  private static HttpResponse<String> ready(LivePlatform platform) {
    URI uri = URI.create("http://127.0.0.1:" + platform.port() + "/health/ready");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
