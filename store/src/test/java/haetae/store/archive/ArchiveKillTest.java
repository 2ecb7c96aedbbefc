package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writing process is killed (SIGKILL) ten times: what it said was kept is there, once. */
class ArchiveKillTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final int KILLS = 10;
  private static final int CHANNELS = 20;

  @TempDir Path folder;

  /** Writes one second after the other and says which is kept: the child process. */
  public static final class Writer {
    private Writer() {}

    /** Arguments: folder, first second. */
    public static void main(String[] arguments) throws Exception {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      WaveformArchive archive =
          WaveformArchive.open(Path.of(arguments[0]), ArchiveSettings.DEFAULT);
      archive.since(START, packet -> {});
      CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
      for (int second = Integer.parseInt(arguments[1]); ; second++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          String kept = channel + " " + second + " .";
          last = archive.write(packet(channel, second)).thenRun(() -> out.println(kept));
        }
        if (second % 10 == 9) {
          last.join(); // never so far ahead that packets are refused
        }
      }
    }
  }

  private static ChannelId id(int channel) {
    return ChannelId.of("XX", "S" + channel, "", "HNZ");
  }

  private static Packet packet(int channel, int second) {
    Random random = new Random(1000L * second + channel);
    int spread = 1 << (4 + channel % 16); // records of several lengths
    double[] samples = random.ints(100, -spread, spread).asDoubleStream().toArray();
    return new Packet(id(channel), Packet.nanos(START.plusSeconds(second)), 100, samples, 100);
  }

  @Test
  void whatWasKeptIsThereOnceAndWhole() throws Exception {
    Map<String, Boolean> kept = new TreeMap<>();
    Random moments = new Random(20171115);
    int first = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> lines = writeUntilKilled(first, 50 + moments.nextInt(3000));
      lines.forEach(line -> kept.put(line, true));
      // the doors send again what was not acknowledged, and a little more
      int last = lines.stream().mapToInt(l -> Integer.parseInt(l.split(" ")[1])).max().orElse(0);
      first = Math.max(0, last - 3);
    }
    assertTrue(kept.size() > KILLS * 50, () -> kept.size() + " packets");
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      check(since(archive, START), kept);
    }
    assertEquals(0, unaligned(), "files that end in a torn record after they were written again");
  }

  private List<String> writeUntilKilled(int first, int lines) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Writer.class.getName(),
                folder.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        said.add(line);
        if (said.size() == lines) {
          process.toHandle().destroyForcibly(); // SIGKILL; what it has said is read on
        }
      }
    }
    process.waitFor();
    assertTrue(said.size() >= lines, () -> "the child said " + said.size() + " lines");
    return said.stream()
        .filter(line -> line.endsWith(" .")) // one that is cut was not said
        .map(line -> line.substring(0, line.length() - 2))
        .toList();
  }

  private static void check(List<Packet> found, Map<String, Boolean> kept) {
    Map<String, Packet> byName = new TreeMap<>();
    for (Packet packet : found) {
      int channel = Integer.parseInt(packet.channel().station().station().substring(1));
      long second = (packet.startNanos() - Packet.nanos(START)) / 1_000_000_000L;
      assertEquals(null, byName.put(channel + " " + second, packet), "kept twice");
      double[] expected = packet(channel, (int) second).array();
      assertTrue(
          Arrays.equals(expected, 0, 100, packet.array(), 0, packet.count()),
          () -> channel + " " + second);
    }
    List<String> missing = kept.keySet().stream().filter(k -> !byName.containsKey(k)).toList();
    assertEquals(List.of(), missing, "acknowledged and not in the archive");
  }

  private long unaligned() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(ArchiveKillTest::unaligned).count();
    }
  }

  private static boolean unaligned(Path file) {
    return file.toFile().length() % Records.SHORTEST != 0;
  }

  private static List<Packet> since(WaveformArchive archive, Instant from) {
    List<Packet> packets = new ArrayList<>();
    archive.since(from, packets::add);
    return packets;
  }
}
