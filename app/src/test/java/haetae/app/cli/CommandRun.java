package haetae.app.cli;

import haetae.world.place.GeoPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one command, run in this process, returned and said on standard error. */
record CommandRun(int code, String err) {
  static CommandRun of(Object... args) {
    ByteArrayOutputStream caught = new ByteArrayOutputStream();
    PrintStream before = System.err;
    try (PrintStream err = new PrintStream(caught, true, StandardCharsets.UTF_8)) {
      System.setErr(err);
      int code = Haetae.run(Stream.of(args).map(Object::toString).toArray(String[]::new));
      return new CommandRun(code, caught.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }

  /** Lines on standard error. */
  List<String> lines() {
    return err.lines().toList();
  }

  /** The folder of one recorded event, or the test is skipped. */
  static Path sharedEvent(String name) {
    Path folder = Path.of(System.getProperty("haetae.shared", ""), "data", "events", name);
    Assumptions.assumeTrue(Files.isDirectory(folder), "no " + name + " in haetae.shared");
    return folder;
  }

  static JsonNode summary(Path out) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(out.resolve("summary.json")));
  }

  /** Epicentre of an event or of one of its versions. */
  static GeoPoint place(JsonNode node) {
    return new GeoPoint(
        node.get("latitudeDeg").doubleValue(), node.get("longitudeDeg").doubleValue());
  }
}
