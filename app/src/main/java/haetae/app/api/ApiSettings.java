package haetae.app.api;

import haetae.app.api.stream.StreamSettings;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the API is served.
 *
 * @param host name or address that is listened on
 * @param port 0: any free one
 * @param tls certificate and key; empty: plain HTTP
 * @param limits of connections and requests
 * @param streams of news
 * @param metricsFromThisMachine whether callers on this machine may read the counts unasked
 */
public record ApiSettings(
    String host,
    int port,
    Optional<Tls> tls,
    Limits limits,
    StreamSettings streams,
    boolean metricsFromThisMachine) {
  /**
   * Files of TLS.
   *
   * @param certificate PEM, the server's own first
   * @param key PEM, PKCS #8, not encrypted
   */
  public record Tls(Path certificate, Path key) {}

  /**
   * What a caller may take of us.
   *
   * @param connections at once
   * @param request time for a request to come in whole, and for a connection to be idle
   * @param write time for a piece of an answer to be taken; who does not is cut off
   * @param stop time for what is under way when the server stops
   */
  public record Limits(int connections, Duration request, Duration write, Duration stop) {
    /** 4,000 connections; 30 s for a request, 10 s for a piece of an answer, 2 s to stop. */
    public static final Limits USUAL =
        new Limits(4000, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(2));

    public Limits {
      Check.inRange("connections", connections, 1, 1_000_000, "");
      Check.inRange("request", request.toMillis() / 1000.0, 0.05, 3600, "s");
      Check.inRange("write", write.toMillis() / 1000.0, 0.05, 3600, "s");
      Check.inRange("stop", stop.toMillis() / 1000.0, 0, 60, "s");
    }
  }

  public ApiSettings {
    Check.notBlank("host", host);
    if (port < 0 || port > 65_535) {
      throw new InvalidValue("port is " + port + "; expected 0 to 65535");
    }
  }

  /** Usual settings at an address, without TLS. */
  public static ApiSettings at(String host, int port) {
    return new ApiSettings(host, port, Optional.empty(), Limits.USUAL, StreamSettings.USUAL, true);
  }

  /** The same with TLS. */
  public ApiSettings withTls(Tls files) {
    return new ApiSettings(host, port, Optional.of(files), limits, streams, metricsFromThisMachine);
  }

  /** The same with other limits. */
  public ApiSettings withLimits(Limits other) {
    return new ApiSettings(host, port, tls, other, streams, metricsFromThisMachine);
  }

  /** The same with other streams. */
  public ApiSettings withStreams(StreamSettings other) {
    return new ApiSettings(host, port, tls, limits, other, metricsFromThisMachine);
  }
}
