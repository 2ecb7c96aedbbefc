package haetae.bench;

import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.store.archive.ArchiveReader;
import haetae.store.archive.ChannelPattern;
import haetae.store.archive.Stretch;
import haetae.world.data.Packet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Starts the platform in a process of its own and is the player of all stations and sensors:
 * packets of one second, one record of 512 bytes each (Steim-2).
 */
final class LiveBench {
  private static final int HELD = 200_000;
  private static final double STATION_NOISE_MPS2 = 3e-5;
  private static final double MEMS_NOISE_MPS2 = 3e-3;

  /** After the last packet, for what is still under way. */
  private static final long LINGER_MS = 3000;

  private final LiveLoad load;
  private final Group.Progress progress;

  LiveBench(LiveLoad load, Group.Progress progress) {
    this.load = load;
    this.progress = progress;
  }

  LiveResult run() throws IOException, InterruptedException {
    Path root = Files.createTempDirectory("haetae-live");
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (SeedLinkServer server = SeedLinkServer.start(any, "bench", HELD)) {
      LiveFolder folder = new LiveFolder(root, load);
      progress.on("start of the platform");
      try (LivePlatformHandle platform =
          LivePlatformHandle.start(root, server.port(), load.javaOptions())) {
        return play(folder, platform, server);
      }
    } finally {
      delete(root);
    }
  }

  private LiveResult play(LiveFolder folder, LivePlatformHandle platform, SeedLinkServer server)
      throws IOException, InterruptedException {
    try (LiveSensors sensors =
            new LiveSensors(folder.sensors(), platform.mqttPort(), load.trouble());
        LiveReaders readers = new LiveReaders(platform.httpPort(), load.trouble().readers())) {
      while (server.clients() == 0) {
        Thread.sleep(50);
      }
      long start = Packet.nanos(Instant.now()) + 2 * LiveFeed.SECOND;
      progress.on(load.seconds() + " s of " + load);
      LivePlayer stations = stations(folder, server, start);
      LivePlayer mems = mems(folder, sensors, start);
      Thread.sleep(2000 + load.settleS() * 1000L);
      platform.order("begin");
      long cpu = LivePlatformProcess.cpuNanos();
      long wall = System.nanoTime();
      stations.join();
      mems.join();
      double cores = (LivePlatformProcess.cpuNanos() - cpu) / (double) (System.nanoTime() - wall);
      Thread.sleep(LINGER_MS);
      progress.on("the archive");
      LiveResult.Builder result = new LiveResult.Builder(load, stations, mems);
      platform.end(result::line);
      result.value("playerCores", cores);
      result.value("mqttAcknowledged", (double) sensors.acknowledged());
      result.value("mqttRefused", (double) sensors.refused());
      result.value("readersNews", (double) readers.news());
      result.value("kept", kept(folder.root()));
      return result.build();
    }
  }

  private LivePlayer stations(LiveFolder folder, SeedLinkServer server, long start) {
    LiveFeed feed =
        new LiveFeed(
            folder.stations(), LiveFolder.EPICENTRE, load.seconds() / 2.0, STATION_NOISE_MPS2, 1);
    return new LivePlayer(
        "seedlink",
        feed,
        load.seconds(),
        start,
        packets -> {
          for (Packet packet : packets) {
            server.offer(packet);
          }
        });
  }

  private LivePlayer mems(LiveFolder folder, LiveSensors sensors, long start) {
    LiveFeed feed =
        new LiveFeed(
            folder.sensorChannels(),
            LiveFolder.EPICENTRE,
            load.seconds() / 2.0,
            MEMS_NOISE_MPS2,
            2);
    return new LivePlayer("mqtt", feed, load.seconds(), start, sensors::send);
  }

  /** Packets in the archive, by the samples that are there. */
  private static double kept(Path root) {
    double seconds = 0;
    for (Stretch stretch :
        new ArchiveReader(LiveFolder.archive(root))
            .stretches(ChannelPattern.ALL, Instant.now().minusSeconds(172_800), Instant.now())) {
      seconds += stretch.lengthS();
    }
    return Math.rint(seconds * LiveFeed.RATE_HZ / LiveFeed.SAMPLES);
  }

  private static void delete(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
