package haetae.app.sense.seedlink;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.List;

/**
 * A server and what is wanted of it.
 *
 * @param port 18000 by custom, 18500 with TLS
 * @param tls encrypted, the server's name checked against its certificate
 * @param requests one or more
 * @param keepAliveS after so long without a byte the server is asked whether it is there, 1 to 600
 *     s
 * @param silentS after so long the connection is given up, more than keepAliveS, up to 3,600 s
 * @param leastWaitS before the first new attempt, 0.05 to 60 s; doubled each time
 * @param mostWaitS between attempts, 1 to 3,600 s
 */
public record SeedLinkSettings(
    String host,
    int port,
    boolean tls,
    List<SeedLinkRequest> requests,
    double keepAliveS,
    double silentS,
    double leastWaitS,
    double mostWaitS) {
  public SeedLinkSettings {
    Check.notBlank("host", host);
    Check.inRange("port", port, 1, 65_535, "");
    requests = List.copyOf(requests);
    if (requests.isEmpty()) {
      throw new InvalidValue("no stations wanted of " + host + "; expected one or more");
    }
    Check.inRange("keepAliveS", keepAliveS, 0.05, 600, "s");
    Check.inRange("silentS", silentS, keepAliveS, 3600, "s");
    Check.inRange("leastWaitS", leastWaitS, 0.05, 60, "s");
    Check.inRange("mostWaitS", mostWaitS, leastWaitS, 3600, "s");
  }

  /** Usual times: asks after 10 s, gives up after 30 s, tries again after 1 to 60 s. */
  public static SeedLinkSettings of(
      String host, int port, boolean tls, List<SeedLinkRequest> requests) {
    return new SeedLinkSettings(host, port, tls, requests, 10, 30, 1, 60);
  }

  /** The server as it is called in messages. */
  public String name() {
    return host + ":" + port;
  }
}
