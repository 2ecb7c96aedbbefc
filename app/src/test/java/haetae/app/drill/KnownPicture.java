package haetae.app.drill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform has told its callers so far, and whether one that was started again tells it too:
 * every quake under its name, and nine tenths of the stations at work.
 */
final class KnownPicture {
  private static final Pattern QUAKE = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern WORKING =
      Pattern.compile("(?m)^haetae_stations_working(?:\\{[^}]*})? ([0-9.]+)");
  private static final double MOST_WORKING = 0.9;
  private static final long WAIT_S = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<String> quakes = new TreeSet<>();
  private final int stations;

  /**
   * @param stations of the exercise
   */
  KnownPicture(int stations) {
    this.stations = stations;
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertTrue(answer.statusCode() == 200, path + ": " + answer.statusCode());
    return answer.body();
  }

  private Set<String> quakes(int port) throws IOException, InterruptedException {
    Set<String> ids = new TreeSet<>();
    Matcher id = QUAKE.matcher(get(port, "/api/v1/quakes"));
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }

  private double working(int port) throws IOException, InterruptedException {
    Matcher working = WORKING.matcher(get(port, "/metrics"));
    return working.find() ? Double.parseDouble(working.group(1)) : 0;
  }

  /** Quakes that were told of. */
  Set<String> quakes() {
    return Set.copyOf(quakes);
  }

  /** Takes down what is known now. */
  void remember(int port) throws IOException, InterruptedException {
    quakes.addAll(quakes(port));
  }

  /**
   * Waits until all of it is known again.
   *
   * @return what was waited for last
   */
  String awaitAgain(int port) throws IOException, InterruptedException {
    long until = System.nanoTime() + WAIT_S * 1_000_000_000L;
    String last = "nothing";
    for (String missing = missing(port); !missing.isEmpty(); missing = missing(port)) {
      last = missing;
      assertTrue(System.nanoTime() < until, "not known again within " + WAIT_S + " s: " + missing);
      Thread.sleep(200); // within what one caller may ask
    }
    return last;
  }

  private String missing(int port) throws IOException, InterruptedException {
    if (!quakes(port).containsAll(quakes)) {
      return "quakes " + quakes;
    }
    double working = working(port);
    return working < MOST_WORKING * stations ? working + " of " + stations + " stations" : "";
  }
}
