package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform on a file system of its own that fills up to the last byte. The file system is in
 * memory, mounted where this process alone can see it; where the kernel does not let us, {@link
 * PlatformFaultsTest} with its archive that refuses has to do.
 */
class FullDiskTest {
  private static final List<String> OWN_MOUNTS =
      List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");

  @TempDir Path folder;

  private Process start(String script, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(OWN_MOUNTS);
    command.add(script);
    command.add(folder.toString());
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile())
        .start();
  }

  private boolean mayMount() throws InterruptedException {
    try {
      return start("mount -t tmpfs -o size=1m tmpfs \"$0\"", List.of()).waitFor() == 0;
    } catch (IOException e) {
      return false; // no such command
    }
  }

  private void on(String what) throws Exception {
    assumeTrue(mayMount(), "no file system of one's own may be mounted here");
    Process platform =
        start(
            "mount -t tmpfs -o size=48m tmpfs \"$0\" && exec \"$@\"",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dhaetae.home=..",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskPlatform.class.getName(),
                folder.toString(),
                what));
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    try {
      assertTrue(platform.waitFor(120, TimeUnit.SECONDS), () -> "not within 120 s: " + read(log));
      assertEquals(0, platform.exitValue(), () -> read(log));
      System.out.println(read(log).lines().filter(l -> l.startsWith("full disk")).toList());
    } finally {
      platform.destroyForcibly().waitFor();
      Files.deleteIfExists(log);
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void warningsGoOnAndWhatWasAcknowledgedIsThereOnceThereIsRoomAgain() throws Exception {
    on("quake");
  }

  @Test
  void thePlatformSaysThatItIsNotWellUntilThereIsRoomAgain() throws Exception {
    on("health");
  }
}
