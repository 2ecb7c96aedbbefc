package haetae.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The platform's process as its player sees it: orders to it, lines from it. */
final class LivePlatformHandle implements AutoCloseable {
  private static final long STOP_S = 60;

  private final Process process;
  private final BufferedReader lines;
  private final BufferedWriter orders;
  private final int mqttPort;
  private final int httpPort;

  private LivePlatformHandle(Process process) throws IOException {
    this.process = process;
    lines = process.inputReader(StandardCharsets.UTF_8);
    orders = process.outputWriter(StandardCharsets.UTF_8);
    String line = next();
    while (!line.startsWith("ready ")) { // what its Java machine has to say
      line = next();
    }
    String[] words = line.split(" ", -1);
    mqttPort = Integer.parseInt(words[1]);
    httpPort = Integer.parseInt(words[2]);
  }

  /** Starts it and waits until it is ready. */
  static LivePlatformHandle start(Path root, int seedlink, String options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx2g",
            "-XX:Flags=" + Path.of(System.getProperty("haetae.home", "."), "ops", "java.flags"),
            "-XX:+UseG1GC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    if (!options.isBlank()) {
      command.addAll(List.of(options.strip().split("\\s+")));
    }
    command.add("-Dhaetae.home=" + System.getProperty("haetae.home", "."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LivePlatformProcess.class.getName());
    command.addAll(List.of(root.toString(), String.valueOf(seedlink)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      return new LivePlatformHandle(process);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private String next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IllegalStateException("the platform has ended; expected it to run on");
    }
    return line;
  }

  int mqttPort() {
    return mqttPort;
  }

  int httpPort() {
    return httpPort;
  }

  void order(String word) throws IOException {
    orders.write(word + "\n");
    orders.flush();
  }

  /** Ends it; hands on all it found. */
  void end(Consumer<String> found) throws IOException {
    order("end");
    for (String line = next(); !line.equals("closed"); line = next()) {
      found.accept(line);
    }
  }

  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(STOP_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    lines.close();
  }
}
