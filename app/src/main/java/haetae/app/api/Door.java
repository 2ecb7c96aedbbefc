package haetae.app.api;

import haetae.app.api.http.Call;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Method;
import haetae.app.api.http.Percent;
import haetae.app.api.http.Problem;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.Gate;
import haetae.app.api.route.Reading;
import haetae.app.api.route.Route;
import haetae.app.api.route.Routes;
import haetae.app.security.Principal;
import haetae.world.InvalidValue;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every call goes through here, in this order: address, method, who, how often, right, kind of
 * answer, parameters, body; then the handler; then tag, packing and headers. Knows no HTTP library.
 * Whatever comes in, a reply goes out. Safe for threads.
 */
final class Door {
  private static final System.Logger LOG = System.getLogger(Door.class.getName());
  private static final int LONGEST_ADDRESS = 4096;

  private final Routes routes;
  private final Gate gate;
  private final haetae.app.api.part.Admission admission;
  private final MeterRegistry meters;
  private final boolean metricsFromThisMachine;

  Door(Routes routes, ApiParts parts, boolean metricsFromThisMachine) {
    this.routes = routes;
    gate = parts.gate();
    admission = parts.admission();
    meters = parts.meters();
    this.metricsFromThisMachine = metricsFromThisMachine;
  }

  /** The reply to a call. */
  Reply answer(Call call) {
    long begun = System.nanoTime();
    Seen seen = new Seen();
    Reply reply = Finish.of(call, attempt(call, seen), seen.open);
    meters
        .timer(
            "haetae.api.requests", "route", seen.route, "status", Integer.toString(reply.status()))
        .record(Duration.ofNanos(System.nanoTime() - begun));
    return reply;
  }

  /** What became known of a call on its way. */
  private static final class Seen {
    private String route = "none";
    private boolean open = true;
  }

  private Reply attempt(Call call, Seen seen) {
    try {
      return routed(call, seen);
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (InvalidValue fault) {
      return Problem.of(fault, "request").reply();
    } catch (InterruptedIOException e) {
      return Problem.of(408, "timeout", "The request did not come in time.").reply();
    } catch (IOException e) {
      return Problem.of(400, "broken", "The request broke off.").reply();
    } catch (Exception | StackOverflowError e) {
      String mark = Long.toHexString(Double.doubleToLongBits(Math.random()) >>> 16);
      LOG.log(System.Logger.Level.ERROR, "request to " + seen.route + " failed, mark " + mark, e);
      return Problem.of(500, "fault", "Our own fault; the log says why under " + mark + ".")
          .reply();
    }
  }

  private Reply routed(Call call, Seen seen) throws Exception {
    if (call.path().length() + call.query().length() > LONGEST_ADDRESS) {
      throw new Refusal(
          414, "address", "The address has more than " + LONGEST_ADDRESS + " characters.");
    }
    Routes.Place place =
        routes
            .find(Percent.segments(call.path()))
            .orElseThrow(() -> Refusal.notFound("such address"));
    if (call.method().equals("OPTIONS")) {
      return Reply.nothing().with("Allow", place.allow());
    }
    Route route =
        Method.of(call.method())
            .flatMap(method -> Optional.ofNullable(place.byMethod().get(method)))
            .orElseThrow(() -> notAllowed(call, place));
    seen.route = route.id();
    Principal who = admitted(call, route);
    seen.open = route.open() && who.equals(Principal.ANONYMOUS);
    String type = wanted(call, route);
    Map<String, List<String>> query = Percent.parameters(call.query());
    Map<String, Object> values = Reading.values(route, place, query);
    byte[] body = Bodies.read(call, route);
    return route.handler().answer(new Question(call, who, values, query, type, body));
  }

  private static Refusal notAllowed(Call call, Routes.Place place) {
    String detail = "The address takes no " + call.method().replaceAll("[^A-Za-z]", "?") + ".";
    return new Refusal(
        new Problem(405, "method", detail, "method", "request", call.method(), place.allow()),
        Map.of("Allow", place.allow()));
  }

  private Principal admitted(Call call, Route route) {
    if (route.method().changes()) {
      ownPage(call);
    }
    Principal who = gate.who(credentials(call, route));
    Optional<Duration> wait = admission.wait(who, call.remote());
    if (wait.isPresent()) {
      throw Refusal.later(429, "too-often", "Too many requests.", wait.get());
    }
    if (route.roles().contains(who.role()) || fromThisMachine(call, route)) {
      return who;
    }
    if (who.equals(Principal.ANONYMOUS)) {
      throw new Refusal(
          Problem.of(401, "unknown", "Who are you? Log in, or send a token."),
          Map.of("WWW-Authenticate", "Bearer realm=\"haetae\""));
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0}, {1}, at {2} was refused {3}",
        who.name(),
        who.role(),
        call.remote(),
        route.id());
    throw new Refusal(
        403, "forbidden", "A " + who.role().name().toLowerCase(Locale.ROOT) + " may not do this.");
  }

  /** A proxy on this machine names whom it asks for; then it is not this machine that asks. */
  private boolean fromThisMachine(Call call, Route route) {
    return metricsFromThisMachine
        && route.id().equals(MachineRows.METRICS_ID)
        && (call.remote().equals("127.0.0.1")
            || call.remote().equals("::1")
            || call.remote().equals("0:0:0:0:0:0:0:1"))
        && call.said("X-Forwarded-For").isEmpty()
        && call.said("Forwarded").isEmpty();
  }

  /** Browsers say whose page is asking for a change: it must be ours. Others say nothing. */
  private static void ownPage(Call call) {
    String origin = call.said("Origin");
    String own = (call.secure() ? "https://" : "http://") + call.said("Host");
    boolean proxied = origin.equals("https://" + call.said("Host"));
    if (!origin.isEmpty() && !origin.equals(own) && !proxied) {
      throw new Refusal(403, "origin", "Pages of other places may not change anything here.");
    }
  }

  private static Gate.Credentials credentials(Call call, Route route) {
    String authorization = call.said("Authorization");
    boolean bearer = authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    return new Gate.Credentials(
        bearer ? Optional.of(authorization.substring(7).strip()) : Optional.empty(),
        route.id().equals(MachineRows.LOGIN_ID)
            ? Optional.empty()
            : Cookies.value(call.said("Cookie"), Gate.cookie(call.secure())),
        Optional.of(call.said(Gate.CSRF)).filter(text -> !text.isEmpty()),
        call.remote(),
        route.method().changes());
  }

  private static String wanted(Call call, Route route) {
    return MediaType.best(call.said("Accept"), route.gives())
        .orElseThrow(() -> {
          String expected = String.join(", ", route.gives());
          return new Refusal(
              new Problem(
                  406,
                  "accept",
                  "The answer is not of a kind that you take.",
                  "Accept",
                  "header",
                  call.said("Accept"),
                  expected),
              Map.of());
        });
  }
}
