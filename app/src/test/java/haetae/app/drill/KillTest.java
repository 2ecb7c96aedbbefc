package haetae.app.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.platform.DataFolder;
import haetae.app.scenario.ScenarioFolder;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.seedlink.server.SeedLinkServer;
import haetae.app.settings.Settings;
import haetae.app.situation.Kind;
import haetae.signal.format.StationXmlWriter;
import haetae.signal.simulate.Delivery;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.WaveformArchive;
import haetae.store.journal.JournalCheck;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform is killed (SIGKILL) in the middle of an exercise and started again: its picture is
 * right again, what was acknowledged is in the archive, the journal is whole, no alert is said
 * twice. Moments are random from a fixed seed, one for each round; {@code ./ops/kills} kills it a
 * hundred times in ten exercises.
 */
class KillTest {
  private static final Path HOME = Path.of("..");
  private static final int KILLS = Integer.getInteger("haetae.kills", 10);
  private static final int ROUNDS = Integer.getInteger("haetae.kill.rounds", 1);

  /** From one kill to the next on a slow machine, s. */
  private static final double LONGEST_S = 40;

  /** Every so many-th platform is killed again whatever it knows by then. */
  private static final int HASTY = 3;

  /** The scenario is taken up here: ten seconds before its earthquake. */
  private static final double FROM_S = 20;

  @TempDir Path data;
  private final ConcurrentLinkedQueue<Packet> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Packet> offered = new ConcurrentLinkedQueue<>();
  private int port; // of the API of the platform that runs

  static IntStream rounds() {
    return IntStream.rangeClosed(1, ROUNDS);
  }

  @ParameterizedTest(name = "round {0}")
  @MethodSource("rounds")
  void whatWasAcknowledgedIsKeptAndNothingIsSaidTwice(int round) throws Exception {
    Scenario scenario = longer(round);
    TravelTimeTable travel = TravelTimeTable.of(Settings.model(scenario.velocityModel()));
    SimulatedNetwork network =
        new SimulatedNetwork(scenario, (phase, km, depthKm) -> travel.timeS(phase, km, depthKm));
    network.prepare();
    DataFolder.open(data, DataFolder.Purpose.EXERCISE);
    List<StationId> sensors = Sensors.of(network);
    DeviceRegister register = new DeviceRegister(data.resolve("devices.tsv"));
    Map<String, String> tokens = Sensors.register(sensors, network.inventory(), register);
    Path stations = stations(network, sensors);
    int mqtt = freePort();
    Random random = new Random(20171114 + round);
    try (SeedLinkServer server =
        SeedLinkServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "kill test")) {
      Process platform = start(stations, server.port(), mqtt);
      try (Sensors speaking =
          Sensors.connect(tokens, register, network.inventory(), mqtt, acknowledged::addAll)) {
        Thread player = play(network, server, speaking);
        KnownPicture picture = new KnownPicture(network.inventory().places().size());
        List<Double> rightAgainS = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
          Thread.sleep(kill == 0 ? 14_000 : random.nextInt(200, 6000));
          picture.remember(port);
          long killed = System.nanoTime();
          platform.destroyForcibly().waitFor();
          platform = start(stations, server.port(), mqtt);
          if (kill % HASTY != HASTY - 1) {
            String last = picture.awaitAgain(port);
            rightAgainS.add((System.nanoTime() - killed) * 1e-9);
            System.out.printf("right again after %.1f s: %s%n", rightAgainS.getLast(), last);
          }
        }
        assertEquals(1, picture.quakes().size());
        assertTrue(player.isAlive(), "the exercise goes on to the last kill");
        rightAgainS.sort(null);
        System.out.printf(
            "round %d: %d kills; picture right again after %.1f s (middle), %.1f s (longest)%n",
            round, KILLS, rightAgainS.get(rightAgainS.size() / 2), rightAgainS.getLast());
        Thread.sleep(4000);
        player.interrupt();
        player.join();
        awaitArchived(Duration.ofSeconds(20));
      } finally {
        platform.destroyForcibly().waitFor();
      }
    }
    checkJournal();
    checkArchive();
  }

  /** The scenario of 2017, which ends long after the last kill: nothing falls into silence. */
  private Scenario longer(int round) throws Exception {
    String text = Files.readString(HOME.resolve("scenarios/pohang-2017.toml"));
    String usual = "durationS = 150.0";
    assertTrue(text.contains(usual));
    Path file = data.resolveSibling("kills-" + round + ".toml");
    Files.writeString(file, text.replace(usual, "durationS = " + (100.0 + LONGEST_S * KILLS)));
    try {
      return new ScenarioFolder(HOME.resolve("scenarios")).exercise(file.toString()).scenario();
    } finally {
      Files.delete(file);
    }
  }

  private Path stations(SimulatedNetwork network, List<StationId> sensors) throws Exception {
    Path file = data.resolve("stations.xml");
    Inventory others =
        new Inventory(
            network.inventory().listChannels().stream()
                .filter(channel -> !sensors.contains(channel.id().station()))
                .toList());
    try (OutputStream out = Files.newOutputStream(file)) {
      StationXmlWriter.write(others, "kill test", Instant.EPOCH, out);
    }
    return file;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process start(Path stations, int seedlink, int mqtt) throws Exception {
    long began = System.nanoTime();
    Process platform =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dhaetae.home=" + HOME,
                "-cp",
                System.getProperty("java.class.path"),
                KilledPlatform.class.getName(),
                data.toString(),
                stations.toString(),
                Integer.toString(seedlink),
                Integer.toString(mqtt))
            .redirectError(data.resolve("platform.log").toFile())
            .start();
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(platform.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    assertTrue(
        line != null && line.startsWith("ready"), () -> "the platform did not start: " + log());
    port = Integer.parseInt(line.substring("ready ".length()));
    System.out.printf("up again after %.1f s%n", (System.nanoTime() - began) * 1e-9);
    return platform;
  }

  private String log() {
    try {
      return Files.readString(data.resolve("platform.log"));
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  private Thread play(SimulatedNetwork network, SeedLinkServer server, Sensors sensors) {
    Instant first = network.scenario().start().plusNanos(Math.round(FROM_S * 1e9));
    Duration shift = Duration.between(first, Instant.now().plusSeconds(1));
    return Thread.ofPlatform()
        .start(() -> {
          try {
            Iterator<Delivery> all = network.deliveries();
            while (all.hasNext()) {
              Delivery delivery = all.next();
              Instant due = Packet.instant(delivery.arrivalNanos()).plus(shift);
              if (due.isBefore(Instant.now().minusSeconds(5))) {
                continue;
              }
              Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
              Packet packet = shifted(delivery.packet(), shift);
              if (!sensors.send(packet)) {
                server.offer(packet);
                offered.add(packet);
              }
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Packet shifted(Packet p, Duration shift) {
    return new Packet(
        p.channel(), p.startNanos() + shift.toNanos(), p.sampleRateHz(), p.array(), p.count());
  }

  /** SeedLink is read on after a break: in the end everything that was offered is there. */
  private void awaitArchived(Duration most) throws Exception {
    Packet last = offered.stream().reduce((_, b) -> b).orElseThrow();
    long until = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < until) {
      if (missing(List.of(last)).isEmpty()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private void checkJournal() throws Exception {
    Path journal = data.resolve("journal");
    assertEquals(List.of(), JournalCheck.of(journal, Optional.empty()).faults());
    List<JournalEntry> all = new ArrayList<>();
    new JournalReader(journal).read(all::add);
    Map<String, Integer> numbers = new TreeMap<>();
    Set<String> said = new HashSet<>();
    for (JournalEntry entry : all) {
      if (entry.kind().equals(Kind.ALERT)) {
        JsonNode alert = JsonMapper.shared().readTree(entry.body());
        assertTrue(said.add(alert.path("id").asString()), "twice: " + alert.path("id"));
        numbers.merge(alert.path("quake").asString(), 1, Integer::sum);
        assertEquals(numbers.get(alert.path("quake").asString()), alert.path("number").asInt());
      }
    }
    assertEquals(1, numbers.size(), "one earthquake: " + numbers);
    assertEquals(KILLS + 1, all.stream().filter(entry -> entry.kind().equals(Kind.START)).count());
  }

  private void checkArchive() throws Exception {
    assertTrue(acknowledged.size() > 300, acknowledged.size() + " acknowledged");
    assertEquals(List.of(), missing(List.copyOf(acknowledged)));
    assertEquals(List.of(), missing(List.copyOf(offered)));
  }

  /** Packets of which samples are not in the archive. */
  private List<String> missing(List<Packet> expected) throws Exception {
    Map<ChannelId, List<Packet>> kept = new TreeMap<>();
    try (WaveformArchive archive =
        WaveformArchive.open(data.resolve("archive"), ArchiveSettings.DEFAULT)) {
      archive.since(
          Instant.now().minusSeconds(3600),
          packet -> kept.computeIfAbsent(packet.channel(), _ -> new ArrayList<>()).add(packet));
    }
    List<String> missing = new ArrayList<>();
    for (Packet packet : expected) {
      long samples =
          kept.getOrDefault(packet.channel(), List.of()).stream()
              .mapToLong(k -> overlap(k, packet))
              .sum();
      if (samples < packet.count()) {
        missing.add(packet.channel() + " " + Packet.instant(packet.startNanos()) + " " + samples);
      }
    }
    return missing;
  }

  /** Samples of a packet that another holds. */
  private static long overlap(Packet kept, Packet packet) {
    long from = Math.max(kept.startNanos(), packet.startNanos());
    long to = Math.min(kept.endNanos(), packet.endNanos());
    return Math.max(0, Math.round((to - from) * 1e-9 * packet.sampleRateHz()));
  }
}
