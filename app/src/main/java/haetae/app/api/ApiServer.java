package haetae.app.api;

import static haetae.app.api.route.Row.get;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Problem;
import haetae.app.api.http.Reply;
import haetae.app.api.route.OpenApi;
import haetae.app.api.route.Roles;
import haetae.app.api.route.Route;
import haetae.app.api.route.Routes;
import haetae.app.api.stream.Streams;
import haetae.world.InvalidValue;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The API on a port. A virtual thread serves each connection. */
public final class ApiServer implements AutoCloseable {
  private static final int LONGEST_FIRST_LINE = 8192;
  private static final int LONGEST_HEADERS = 16_384;

  private final WebServer server;
  private final Patience patience;
  private final Streams streams;
  private final Routes routes;

  private ApiServer(WebServer server, Patience patience, Streams streams, Routes routes) {
    this.server = server;
    this.patience = patience;
    this.streams = streams;
    this.routes = routes;
  }

  /**
   * Listens; returns when the first caller can be served.
   *
   * @throws InvalidValue if the files of TLS cannot be used, or another listens at the port
   */
  public static ApiServer start(ApiSettings settings, ApiParts parts) {
    Streams streams = new Streams(parts.newsroom(), settings.streams(), parts.meters());
    Routes routes = table(parts, streams);
    Patience patience = new Patience(settings.limits(), parts.meters());
    Door door = new Door(routes, parts, settings.metricsFromThisMachine());
    WebServerConfig.Builder config =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .maxTcpConnections(settings.limits().connections())
            .idleConnectionTimeout(Duration.ofDays(1)) // patience is stricter, and knows streams
            .shutdownGracePeriod(settings.limits().stop())
            .shutdownHook(false)
            .maxPayloadSize(16L << 20)
            .connectionOptions(c -> c.readTimeout(settings.limits().request()))
            .protocolsDiscoverServices(false)
            .addConnectionSelector(new PatientSelector(http(), patience))
            .directHandlers(problems())
            .routing(r -> r.any(new Connector(door, patience)));
    settings.tls().ifPresent(files -> config.tls(t -> t.sslContext(TlsFiles.context(files))));
    try {
      WebServer server = config.build().start();
      if (server.port() < 0) { // Helidon has logged why, and throws nothing
        throw new InvalidValue(
            "the API cannot listen at %s:%d; expected a free port of this machine: stop what"
                    .formatted(settings.host(), settings.port())
                + " listens there, or set http.port (0: any free one) or http.host");
      }
      return new ApiServer(server, patience, streams, routes);
    } catch (RuntimeException e) {
      patience.close();
      throw e;
    }
  }

  /** The table for the parts, with the description of itself. */
  static Routes table(ApiParts parts, Streams streams) {
    List<Route> rows = new ArrayList<>(RouteTable.of(parts, streams));
    List<Route> described = new ArrayList<>();
    Supplier<byte[]> description = once(() -> OpenApi.of(described));
    rows.add(
        get("/api/v1/openapi.json", "openapi")
            .says("이 API의 OpenAPI 3.1 서술", "This API, as OpenAPI 3.1")
            .openTo(Roles.ALL)
            .gives("Body", MediaType.JSON, MediaType.OPEN_API)
            .by(q -> Reply.of(200, q.type(), description.get())));
    described.addAll(rows);
    return new Routes(rows);
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private java.util.Optional<T> made = java.util.Optional.empty();

      @Override
      public synchronized T get() {
        if (made.isEmpty()) {
          made = java.util.Optional.of(make.get());
        }
        return made.orElseThrow();
      }
    };
  }

  private static Http1ConnectionSelector http() {
    Http1Config config =
        Http1Config.builder()
            .maxPrologueLength(LONGEST_FIRST_LINE)
            .maxHeadersSize(LONGEST_HEADERS)
            .build();
    return Http1ConnectionSelector.builder().config(config).build();
  }

  /** What cannot even be read as a request is answered as a problem too. */
  private static DirectHandlers problems() {
    DirectHandlers.Builder all = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      all.addHandler(
          event,
          (_, type, status, headers, _) -> {
            int code = status.code();
            boolean ours = type == DirectHandler.EventType.INTERNAL_ERROR;
            Reply reply =
                Problem.of(code, ours ? "fault" : "unreadable", status.reasonPhrase()).reply();
            byte[] body =
                reply.content() instanceof Reply.Bytes(byte[] bytes) ? bytes : new byte[0];
            return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, reply.type())
                .keepAlive(false)
                .entity(body)
                .build();
          });
    }
    return all.build();
  }

  /** Port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Streams that are open. */
  public int streams() {
    return streams.open();
  }

  /** Every row of the table. */
  public List<Route> routes() {
    return routes.all();
  }

  /** Stops listening, ends what is under way. */
  @Override
  public void close() {
    patience.close();
    server.stop();
  }
}
