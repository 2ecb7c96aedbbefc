package haetae.app.api;

import static haetae.app.api.http.MediaType.JSON;
import static haetae.app.api.http.MediaType.METRICS;
import static haetae.app.api.route.Roles.ALL;
import static haetae.app.api.route.Roles.PUBLIC;
import static haetae.app.api.route.Row.delete;
import static haetae.app.api.route.Row.get;
import static haetae.app.api.route.Row.post;

import haetae.app.api.http.Json;
import haetae.app.api.http.Method;
import haetae.app.api.http.Question;
import haetae.app.api.part.FdsnRoutes;
import haetae.app.api.part.Gate;
import haetae.app.api.part.LoginRoutes;
import haetae.app.api.resource.OperationAnswers;
import haetae.app.api.route.Route;
import haetae.app.api.route.Row;
import haetae.app.security.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table that are about sessions, about machines and about other people's ways. */
final class MachineRows {
  /** Id of the row that a caller on the same machine may ask without saying who it is. */
  static final String METRICS_ID = "metrics";

  /** Id of the row that an old session neither helps nor hinders. */
  static final String LOGIN_ID = "login";

  private static final int SMALL = 16 * 1024;
  private static final int MUCH = 1024 * 1024;

  private final List<Route> rows = new ArrayList<>();

  private MachineRows() {}

  static List<Route> of(ApiParts parts) {
    MachineRows table = new MachineRows();
    table.operations(new OperationAnswers(parts.readiness(), parts.scrape()));
    parts.logins().ifPresent(table::sessions);
    parts.fdsn().ifPresent(table::fdsn);
    return table.rows;
  }

  private void operations(OperationAnswers answers) {
    rows.add(
        get("/health/live", "live")
            .says("살아 있는지", "Whether it lives")
            .openTo(ALL)
            .gives("Status")
            .by(answers::live));
    rows.add(
        get("/health/ready", "ready")
            .says("준비되었는지", "Whether it is ready; 503 if not")
            .openTo(ALL)
            .gives("Status")
            .by(answers::ready));
    rows.add(
        get("/health/started", "started")
            .says("시작이 끝났는지", "Whether it has once been ready; 503 if not")
            .openTo(ALL)
            .gives("Status")
            .by(answers::started));
    rows.add(
        get("/metrics", METRICS_ID)
            .says("프로메테우스 계수", "Counts for Prometheus; open to this machine if so set")
            .openTo(Set.of(Role.OFFICER, Role.ADMIN))
            .freeQuery()
            .gives("Text", METRICS)
            .by(answers::metrics));
  }

  private void sessions(LoginRoutes logins) {
    rows.add(
        post("/api/v1/session", LOGIN_ID)
            .says("로그인", "Logs in: sets the session cookie, gives the CSRF token")
            .openTo(ALL)
            .gives("Session")
            .takes("LoginRequest", SMALL, JSON)
            .by(q -> {
              ObjectNode body = Json.objectOf(q.body());
              return logins.login(
                  new LoginRoutes.Attempt(
                      Json.text(body, "name", 100),
                      Json.secret(body, "password", 1000),
                      q.call().remote(),
                      q.call().secure(),
                      session(q)));
            }));
    rows.add(
        get("/api/v1/session", "session")
            .says("나는 누구인지", "Who one is")
            .openTo(ALL)
            .gives("Session")
            .by(q -> logins.session(q.who(), session(q))));
    rows.add(
        delete("/api/v1/session", "logout")
            .says("로그아웃", "Logs out")
            .openTo(ALL)
            .by(q -> logins.logout(q.who(), session(q), q.call().secure())));
  }

  private static Optional<String> session(Question q) {
    return Cookies.value(q.call().said("Cookie"), Gate.cookie(q.call().secure()));
  }

  private void fdsn(FdsnRoutes fdsn) {
    for (String service : List.of("event", "station", "dataselect")) {
      List<String> methods = new ArrayList<>(List.of("query", "version", "application.wadl"));
      if (service.equals("event")) {
        methods.addAll(List.of("catalogs", "contributors"));
      }
      for (String method : methods) {
        rows.add(fdsn(fdsn, service, method, Method.GET));
      }
      if (!service.equals("event")) {
        rows.add(fdsn(fdsn, service, "query", Method.POST));
      }
    }
  }

  private static Route fdsn(FdsnRoutes fdsn, String service, String method, Method verb) {
    String path = "/fdsnws/" + service + "/1/" + method;
    String id = "fdsn" + title(service) + title(method.replaceAll("\\..*", ""));
    Row row =
        verb == Method.GET
            ? get(path, id)
            : post(path, id + "Post").takes("Text", MUCH, "text/plain", "*/*");
    return row.says("FDSN " + service + " " + method, "FDSN " + service + " " + method)
        .openTo(PUBLIC)
        .freeQuery()
        .gives("Fdsn", new String[0])
        .by(q ->
            fdsn.answer(
                service,
                method,
                q.query(),
                verb == Method.GET
                    ? Optional.empty()
                    : Optional.of(new String(q.body(), StandardCharsets.UTF_8))));
  }

  private static String title(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
