package haetae.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of Debian's packages, started for a test on a free port of 127.0.0.1. */
public final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "only-for-tests";

  private final Path bin;
  private final Path folder;
  private final int port;

  private PostgresServer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** Why none can be started here; empty if one can. */
  public static Optional<String> missing() {
    if (programs().isEmpty()) {
      return Optional.of("no PostgreSQL under " + PROGRAMS + " (apt-get install postgresql)");
    }
    if (root() && !Files.isExecutable(Path.of("/usr/sbin/runuser"))) {
      return Optional.of("root cannot run PostgreSQL and there is no runuser");
    }
    return Optional.empty();
  }

  private static Optional<Path> programs() {
    if (!Files.isDirectory(PROGRAMS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Makes and starts one. */
  public static PostgresServer start() throws IOException {
    Path folder = Files.createTempDirectory("haetae-pg");
    Path password = folder.resolve("password");
    Files.writeString(password, PASSWORD);
    if (root()) { // the server refuses to run as root
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs().orElseThrow(), folder, port);
    String data = folder.resolve("data").toString();
    server.run(
        "initdb",
        "-D",
        data,
        "-U",
        "haetae",
        "-A",
        "scram-sha-256",
        "--no-sync",
        "--pwfile",
        password.toString());
    server.resume();
    return server;
  }

  /** Its address for the driver. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** Password of its user, haetae. */
  public static String password() {
    return PASSWORD;
  }

  /** How to reach it. */
  public DatabaseSettings settings() {
    return new DatabaseSettings(url(), "haetae", Secret.of(Map.of("P", PASSWORD), "P"), 4, 1, 10);
  }

  /** Takes it away at once, as a power cut does. */
  public void halt() throws IOException {
    run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
  }

  /** Brings it back. */
  public void resume() throws IOException {
    String options = "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder;
    run(
        "pg_ctl",
        "-D",
        folder.resolve("data").toString(),
        "-w",
        "-t",
        "60",
        "-o",
        options,
        "-l",
        folder.resolve("log").toString(),
        "start");
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("/usr/sbin/runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile("haetae-pg", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!ended(process) || process.exitValue() != 0) {
      throw new IllegalStateException(program + " failed: " + Files.readString(said));
    }
    Files.delete(said);
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(folder.resolve("data/postmaster.pid"))) {
      halt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
