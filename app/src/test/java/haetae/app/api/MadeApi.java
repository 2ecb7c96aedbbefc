package haetae.app.api;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.AccountDesk;
import haetae.app.api.part.DeviceDesk;
import haetae.app.api.part.Gate;
import haetae.app.api.part.IngestDoor;
import haetae.app.api.part.LoginRoutes;
import haetae.app.api.part.ObservationBook;
import haetae.app.api.part.Readiness;
import haetae.app.api.part.SettingDesk;
import haetae.app.api.part.ShakingGrids;
import haetae.app.api.resource.JournalRecords;
import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.store.city.CityReader;
import haetae.world.data.Observation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An API with every part there: a newsroom in a folder, a clock that is set, tokens that are the
 * names of roles, and simple parts that keep what they are told.
 */
final class MadeApi implements AutoCloseable {
  static final Instant START = Instant.parse("2017-11-15T05:00:00Z");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final Newsroom newsroom;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Map<String, ObjectNode> devices = new ConcurrentHashMap<>();
  final List<String> earlier = new ArrayList<>();
  final List<Observation> observations = new ArrayList<>();
  volatile Instant now = START;
  volatile boolean ready = true;
  volatile Optional<Duration> wait = Optional.empty();
  private final Path folder;

  MadeApi(Path folder) throws IOException {
    this.folder = folder;
    newsroom = Newsroom.open(folder, clock(), "{\"id\":\"platform\",\"state\":\"started\"}");
  }

  InstantSource clock() {
    return () -> now;
  }

  /** A quake with an alert, two stations, a pick and shaking, a second apart. */
  MadeApi quake() {
    say(Kind.STATION, "{'id':'KS.PHA2','latitudeDeg':36.03,'longitudeDeg':129.36,'state':'ok'}");
    say(Kind.STATION, "{'id':'KS.CHS','latitudeDeg':36.18,'longitudeDeg':129.09,'state':'ok'}");
    say(Kind.PICK, "{'id':'p1','station':'KS.PHA2','phase':'P','time':'2017-11-15T05:29:33Z'}");
    say(Kind.QUAKE, version(1, 5.1));
    say(Kind.QUAKE, version(2, 5.4));
    say(
        Kind.ALERT,
        "{'id':'a1','quake':'q1','kind':'ALERT','level':'WARNING','districts':[],'cap':'<alert/>'}");
    say(
        Kind.SHAKING,
        "{'quake':'q1','districts':[{'code':'4711125000','name':'흥해읍','kma':6,'pgaG':0.2}]}");
    say(
        Kind.IMPACT,
        "{'quake':'q1','districts':[{'code':'4711125000','buildings.complete':{'mean':3}}]}");
    return this;
  }

  private static String version(int version, double magnitude) {
    return "{'id':'q1','version':"
        + version
        + ",'originTime':'2017-11-15T05:29:31Z','latitudeDeg':36.109,'longitudeDeg':129.366,'depthKm':7,'magnitude':"
        + magnitude
        + "}";
  }

  void say(String kind, String json) {
    now = now.plusSeconds(1);
    newsroom.publish(now, kind, "flow", json.replace('\'', '"'));
  }

  /** Every part there is. */
  ApiParts parts() {
    return ApiParts.of(newsroom, clock(), MadeApi::who, (_, _) -> wait, meters)
        .readiness(() -> Map.of("flow", new Readiness.Part(ready, "as told")))
        .scrape(() -> "haetae_api_requests_seconds_count 1\n")
        .city(city())
        .earlier((_, _) -> earlier)
        .records(new JournalRecords(folder, clock()))
        .grids((quake, form) ->
            quake.equals("q1")
                ? Optional.of(grid(form).getBytes(StandardCharsets.UTF_8))
                : Optional.empty())
        .observations(book())
        .ingest(ingest())
        .devices(desk())
        .settings(settings())
        .logins(logins())
        .more(AccountRows.of(accounts()))
        .fdsn((service, method, query, post) ->
            Reply.of(
                200, MediaType.TEXT, (service + method + query).getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private static String grid(ShakingGrids.Form form) {
    return switch (form) {
      case CSV -> "lon,lat,PGA\n";
      case XML -> "<shakemap_grid/>";
      case CONTOURS -> "{\"type\":\"FeatureCollection\",\"features\":[]}";
    };
  }

  private static haetae.world.city.City city() {
    return CityOnce.CITY;
  }

  private static final class CityOnce {
    private static final haetae.world.city.City CITY = read();

    private static haetae.world.city.City read() {
      try {
        Path root = Path.of("").toAbsolutePath();
        Path pack = root.resolve("cities/pohang");
        return CityReader.read(
            java.nio.file.Files.isDirectory(pack) ? pack : root.resolveSibling("cities/pohang"));
      } catch (RuntimeException e) {
        throw new IllegalStateException("the built-in pack", e);
      }
    }
  }

  /** A token is the name of a role in small letters; the session {@code s} is an officer's. */
  static Principal who(Gate.Credentials shown) {
    if (shown.bearer().isPresent()) {
      String token = shown.bearer().get();
      if (token.startsWith("operator-of-")) {
        String plant = token.substring("operator-of-".length());
        return new Principal(token, Role.OPERATOR, Set.of(plant));
      }
      for (Role role : Role.values()) {
        if (role.name().toLowerCase(Locale.ROOT).equals(token)) {
          return new Principal(token, role);
        }
      }
      throw new Refusal(401, "token", "The token is not known.");
    }
    if (shown.session().isPresent()) {
      if (shown.changes() && !shown.csrf().equals(Optional.of("c"))) {
        throw new Refusal(403, "csrf", "The CSRF token is missing.");
      }
      return new Principal("kim", Role.OFFICER);
    }
    return Principal.ANONYMOUS;
  }

  private IngestDoor ingest() {
    return new IngestDoor() {
      @Override
      public CompletableFuture<Long> samples(String device, byte[] records) {
        return CompletableFuture.completedFuture((long) records.length);
      }

      @Override
      public CompletableFuture<Void> observations(String device, List<Observation> all) {
        observations.addAll(all);
        return CompletableFuture.completedFuture(null);
      }
    };
  }

  /** Of all times and quantities; a device belongs to the plant that its entry names. */
  private ObservationBook book() {
    return new ObservationBook() {
      @Override
      public List<Observation> find(
          Predicate<String> wanted, Optional<String> quantity, Instant from, Instant to, int most) {
        return observations.stream().filter(o -> wanted.test(o.device())).limit(most).toList();
      }

      @Override
      public String plant(String device) {
        ObjectNode known = devices.get(device);
        return known == null ? "" : known.path("plant").asString("");
      }
    };
  }

  private DeviceDesk desk() {
    return new DeviceDesk() {
      @Override
      public List<ObjectNode> list() {
        return List.copyOf(devices.values());
      }

      @Override
      public Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(devices.get(id));
      }

      @Override
      public ObjectNode register(ObjectNode request, Principal by) {
        devices.put(request.path("id").asString(""), request);
        return request.deepCopy().put("token", "once");
      }

      @Override
      public boolean remove(String id, Principal by) {
        return devices.remove(id) != null;
      }
    };
  }

  private static SettingDesk settings() {
    return new SettingDesk() {
      @Override
      public ObjectNode all(Optional<Instant> at) {
        ObjectNode all = MAPPER.createObjectNode();
        ObjectNode one = all.putObject("q1").put("name", "q1").put("value", 0.5).put("unit", "");
        one.put("least", 0.01).put("most", 0.99).put("fileValue", 0.5).put("twoPeople", true);
        one.put("since", "2017-11-15T05:00:00Z").put("by", "file");
        return all;
      }

      @Override
      public Optional<ObjectNode> change(String name, JsonNode value, Principal by) {
        return Optional.of(MAPPER.createObjectNode().put("setting", name).put("state", "in force"));
      }

      @Override
      public List<ObjectNode> proposals() {
        return List.of();
      }

      @Override
      public Optional<ObjectNode> decide(String id, boolean yes, String note, Principal by) {
        return Optional.empty();
      }
    };
  }

  private static AccountDesk accounts() {
    return new AccountDesk() {
      @Override
      public List<ObjectNode> list() {
        return List.of();
      }

      @Override
      public ObjectNode create(ObjectNode request, Principal by) {
        return request;
      }

      @Override
      public Optional<ObjectNode> change(String name, ObjectNode request, Principal by) {
        return Optional.empty();
      }

      @Override
      public Optional<ObjectNode> renew(String name, Principal by) {
        return Optional.empty();
      }

      @Override
      public boolean remove(String name, Principal by) {
        return false;
      }

      @Override
      public void password(Principal who, String before, String after, String remote) {}

      @Override
      public void endSessions(String name, Principal by) {}
    };
  }

  private static LoginRoutes logins() {
    return new LoginRoutes() {
      @Override
      public Reply login(Attempt attempt) {
        if (!attempt.password().equals("right")) {
          throw new Refusal(401, "login", "Name and password do not fit.");
        }
        return Reply.json(MAPPER.createObjectNode().put("name", attempt.name()).put("csrf", "c"))
            .with("Set-Cookie", Gate.COOKIE + "=s; HttpOnly; SameSite=Strict; Path=/");
      }

      @Override
      public Reply logout(Principal who, Optional<String> session, boolean secure) {
        return Reply.nothing();
      }

      @Override
      public Reply session(Principal who, Optional<String> session) {
        return Reply.json(
            MAPPER.createObjectNode().put("name", who.name()).put("role", who.role().name()));
      }
    };
  }

  @Override
  public void close() {
    try {
      newsroom.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
