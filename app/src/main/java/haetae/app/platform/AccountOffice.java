package haetae.app.platform;

import haetae.app.api.http.Json;
import haetae.app.api.http.Refusal;
import haetae.app.api.part.AccountDesk;
import haetae.app.security.Account;
import haetae.app.security.AccountBook;
import haetae.app.security.Accounts;
import haetae.app.security.Audit;
import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.app.situation.Kind;
import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps accounts on behalf of administrators; the journal says who did what to whom. */
final class AccountOffice implements AccountDesk {
  private final Accounts accounts;
  private final AccountBook book;
  private final Guard guard;
  private final Audit audit;

  AccountOffice(Accounts accounts, AccountBook book, Guard guard, Audit audit) {
    this.accounts = accounts;
    this.book = book;
    this.guard = guard;
    this.audit = audit;
  }

  @Override
  public List<ObjectNode> list() {
    return accounts.all().stream().map(AccountOffice::node).toList();
  }

  private static ObjectNode node(Account account) {
    ObjectNode node = Bodies.object().put("name", account.name());
    node.put("role", account.role().name());
    node.put("kind", account.machine() ? "machine" : "person");
    node.put("locked", account.locked());
    account.plants().forEach(node.withArray("plants")::add);
    account.until().ifPresent(end -> node.put("until", end.toString()));
    return node;
  }

  @Override
  public ObjectNode create(ObjectNode request, Principal by) {
    String name = Json.text(request, "name", 100);
    Role role = role(Json.text(request, "role", 20));
    if (request.has("plants")) {
      new Account(name, role, "", true).withPlants(plants(request)); // before anything is made
    }
    boolean machine = machine(request.path("kind").asString("person"));
    int days = request.path("days").asInt(AccountBook.USUAL_DAYS);
    String secret = machine ? book.machine(name, role, days) : book.person(name, role);
    if (request.has("plants")) {
      book.plants(name, plants(request));
    }
    return told(book.get(name), "created", secret, by);
  }

  private static Set<String> plants(ObjectNode request) {
    Set<String> plants = new TreeSet<>();
    if (!request.path("plants").isArray()) {
      throw new InvalidValue("plants is no list; expected ids of facilities, such as [\"F-1\"]");
    }
    request.path("plants").forEach(id -> plants.add(id.asString("")));
    return plants;
  }

  private static boolean machine(String kind) {
    return switch (kind) {
      case "machine" -> true;
      case "person" -> false;
      default -> throw new InvalidValue("kind is '" + kind + "'; expected person or machine");
    };
  }

  static Role role(String text) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.DEVICE && role.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidValue(
                "role is '" + text + "'; expected citizen, operator, officer, approver or admin"));
  }

  /** The answer that tells a secret, and the entry that does not. */
  private ObjectNode told(Account account, String did, String secret, Principal by) {
    say(account, did, by);
    return node(account).put(account.machine() ? "token" : "password", secret);
  }

  private void say(Account account, String did, Principal by) {
    ObjectNode node = Bodies.object().put("account", account.name()).put("did", did);
    node.put("role", account.role().name()).put("locked", account.locked());
    account.plants().forEach(node.withArray("plants")::add);
    audit.say(Kind.SETTING, by.name(), node.toString());
  }

  @Override
  public Optional<ObjectNode> change(String name, ObjectNode request, Principal by) {
    if (accounts.find(name).isEmpty()) {
      return Optional.empty();
    }
    notOneself(name, by);
    JsonNode locked = request.path("locked");
    JsonNode role = request.path("role");
    if (!locked.isBoolean() && !role.isString() && !request.has("plants")) {
      throw new InvalidValue("body has neither role, locked nor plants; expected one or more");
    }
    if (role.isString()) {
      book.role(name, role(role.asString()));
    }
    if (locked.isBoolean()) {
      book.lock(name, locked.asBoolean());
    }
    if (request.has("plants")) {
      book.plants(name, plants(request));
    }
    guard.sessions().endAll(name);
    Account now = book.get(name);
    say(now, "changed", by);
    return Optional.of(node(now));
  }

  private static void notOneself(String name, Principal by) {
    if (name.equals(by.name())) {
      throw new InvalidValue("account " + name + " is one's own; expected another's");
    }
  }

  @Override
  public Optional<ObjectNode> renew(String name, Principal by) {
    if (accounts.find(name).isEmpty()) {
      return Optional.empty();
    }
    String secret = book.renew(name, AccountBook.USUAL_DAYS);
    guard.sessions().endAll(name);
    return Optional.of(told(book.get(name), "new secret", secret, by));
  }

  @Override
  public boolean remove(String name, Principal by) {
    Optional<Account> account = accounts.find(name);
    account.ifPresent(a -> {
      notOneself(name, by);
      book.remove(name);
      guard.sessions().endAll(name);
      say(a, "removed", by);
    });
    return account.isPresent();
  }

  @Override
  public void password(Principal who, String before, String after, String remote) {
    Account account =
        accounts
            .find(who.name())
            .filter(a -> !a.machine())
            .orElseThrow(() -> new Refusal(409, "no-password", "This account has no password."));
    guard.confirm(account, before, remote);
    book.password(account.name(), after);
    guard.sessions().endAll(account.name());
    say(account, "new password", who);
  }

  @Override
  public void endSessions(String name, Principal by) {
    guard.sessions().endAll(name);
    ObjectNode node = Bodies.object().put("account", name).put("did", "sessions ended");
    audit.say(Kind.SETTING, by.name(), node.toString());
  }
}
