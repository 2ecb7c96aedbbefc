package haetae.app.api;

import static haetae.app.api.http.MediaType.JSON;
import static haetae.app.api.route.Param.ID_OF;
import static haetae.app.api.route.Roles.PLANTS;
import static haetae.app.api.route.Row.delete;
import static haetae.app.api.route.Row.get;
import static haetae.app.api.route.Row.post;
import static haetae.app.api.route.Row.put;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.AccountDesk;
import haetae.app.api.route.Route;
import haetae.app.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table that are about accounts. */
public final class AccountRows {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final Set<Role> ADMIN = Set.of(Role.ADMIN);
  private static final int SMALL = 16 * 1024;

  private final AccountDesk desk;
  private final List<Route> rows = new ArrayList<>();

  private AccountRows(AccountDesk desk) {
    this.desk = desk;
  }

  /** The rows. */
  public static List<Route> of(AccountDesk desk) {
    AccountRows table = new AccountRows(desk);
    table.keeping();
    table.secrets();
    return List.copyOf(table.rows);
  }

  private void keeping() {
    rows.add(
        get(ACCOUNTS, "accounts")
            .says("계정 목록", "Accounts, without their secrets")
            .openTo(ADMIN)
            .gives("Bodies")
            .by(_ -> Reply.json(items())));
    rows.add(
        post(ACCOUNTS, "accountNew")
            .says("계정 만들기", "Makes an account; its password or token is told once")
            .openTo(ADMIN)
            .gives("Body")
            .takes("AccountRequest", SMALL, JSON)
            .by(q -> Reply.json(desk.create(Json.objectOf(q.body()), q.who()))));
    rows.add(
        put(ACCOUNTS + "/{id}", "accountChange")
            .says("계정의 역할, 잠금", "Changes role or lock of an account")
            .openTo(ADMIN)
            .params(ID_OF)
            .gives("Body")
            .takes("AccountChange", SMALL, JSON)
            .by(q -> there(desk.change(q.text("id"), Json.objectOf(q.body()), q.who()))));
    rows.add(
        delete(ACCOUNTS + "/{id}", "accountRemove")
            .says("계정 지우기", "Strikes an account off")
            .openTo(ADMIN)
            .params(ID_OF)
            .by(this::remove));
  }

  private void secrets() {
    rows.add(
        post(ACCOUNTS + "/{id}/secret", "accountSecret")
            .says("새 비밀번호나 토큰", "A new password or token, told once")
            .openTo(ADMIN)
            .params(ID_OF)
            .gives("Body")
            .takes("Body", SMALL, JSON)
            .by(q -> there(desk.renew(q.text("id"), q.who()))));
    rows.add(
        delete(ACCOUNTS + "/{id}/sessions", "accountSessions")
            .says("계정의 모든 세션 끝내기", "Ends every session of an account")
            .openTo(ADMIN)
            .params(ID_OF)
            .by(q -> {
              desk.endSessions(q.text("id"), q.who());
              return Reply.nothing();
            }));
    rows.add(
        delete("/api/v1/session/all", "logoutEverywhere")
            .says("나의 모든 세션 끝내기", "Ends every session of one's own")
            .openTo(PLANTS)
            .by(q -> {
              desk.endSessions(q.who().name(), q.who());
              return Reply.nothing();
            }));
    rows.add(
        put("/api/v1/session/password", "password")
            .says("나의 비밀번호 바꾸기", "Changes one's own password; one's sessions end")
            .openTo(PLANTS)
            .takes("PasswordRequest", SMALL, JSON)
            .by(this::password));
  }

  private ObjectNode items() {
    ObjectNode node = Json.object();
    desk.list().forEach(node.putArray("items")::add);
    return node;
  }

  private static Reply there(Optional<ObjectNode> found) {
    return Reply.json(found.orElseThrow(() -> Refusal.notFound("such account")));
  }

  private Reply remove(Question q) {
    if (!desk.remove(q.text("id"), q.who())) {
      throw Refusal.notFound("such account");
    }
    return Reply.nothing();
  }

  private Reply password(Question q) {
    ObjectNode body = Json.objectOf(q.body());
    String before = Json.secret(body, "password", 1000);
    String after = Json.secret(body, "newPassword", 1000);
    desk.password(q.who(), before, after, q.call().remote());
    return Reply.nothing();
  }
}
