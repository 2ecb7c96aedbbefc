package haetae.app.sense.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A foreign broker and a foreign client, where this machine has them (Debian: mosquitto). */
final class Mosquitto implements AutoCloseable {
  private final Process process;
  final int port;

  private Mosquitto(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Where a program is; empty if it is not on this machine. */
  static Optional<Path> program(String name) {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A broker at 127.0.0.1 with one user, reader, whose password is here. */
  static Mosquitto start(Path program, Path folder, int port, String password) throws Exception {
    Path passwords = folder.resolve("passwords");
    Files.writeString(passwords, "reader:" + password + "\nd1:" + password + "\n");
    run(List.of(program("mosquitto_passwd").orElseThrow().toString(), "-U", passwords.toString()));
    Path conf =
        Files.writeString(
            folder.resolve("mosquitto.conf"),
            """
            listener %d 127.0.0.1
            allow_anonymous false
            password_file %s
            persistence false
            """
                .formatted(port, passwords));
    List<String> command = new ArrayList<>(List.of(program.toString(), "-c", conf.toString()));
    if (System.getProperty("user.name").equals("root")) {
      Files.writeString(conf, Files.readString(conf) + "user root\n");
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mosquitto.log").toFile())
            .start();
    for (int i = 0; i < 100; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
        return new Mosquitto(process, port);
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    process.destroyForcibly();
    throw new IOException(Files.readString(folder.resolve("mosquitto.log")));
  }

  /** Output of a program that ends. */
  static Said run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), text);
  }

  /**
   * @param code it ended with
   */
  record Said(int code, String text) {}

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
