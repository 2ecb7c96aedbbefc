package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.route.Roles;
import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.app.situation.Kind;
import haetae.app.situation.News;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a body a caller sees. Citizens see how a district is shaken, not what was estimated of
 * its damage and casualties, and not who in the control room acknowledged what.
 */
public final class Views {
  private Views() {}

  private static boolean staff(Principal who) {
    return Roles.PLANTS.contains(who.role());
  }

  /** News as a caller sees it; empty if it is not for them. */
  public static Optional<String> seen(Principal who, News news) {
    return switch (news.kind()) {
      case Kind.ACKNOWLEDGEMENT ->
          staff(who) && sees(who, Json.read(news.json()))
              ? Optional.of(news.json())
              : Optional.empty();
      case Kind.FACILITIES ->
          who.role() == Role.OPERATOR ? own(who, news) : Optional.of(news.json());
      default -> Optional.of(news.json());
    };
  }

  /** Of facilities an operator's own alone; nothing where none of them is named. */
  private static Optional<String> own(Principal who, News news) {
    if (!(Json.read(news.json()) instanceof ObjectNode body)) {
      return Optional.empty();
    }
    ArrayNode own = Json.array();
    body.path("facilities")
        .forEach(row -> {
          if (who.sees(row.path("id").asString(""))) {
            own.add(row);
          }
        });
    return own.isEmpty() ? Optional.empty() : Optional.of(Json.line(body.set("facilities", own)));
  }

  /** Whether an acknowledgement is for a caller: operators see their own alone. */
  static boolean sees(Principal who, JsonNode given) {
    return who.role() != Role.OPERATOR || given.path("by").asString("").equals(who.name());
  }

  /** An alert; its CAP message has an address of its own. */
  static JsonNode alert(JsonNode body, Principal who) {
    JsonNode seen = Places.without(body, "cap");
    if (!staff(who)) {
      return Places.without(seen, "acknowledgements");
    }
    if (who.role() != Role.OPERATOR || !(seen instanceof ObjectNode object)) {
      return seen;
    }
    ArrayNode own = Json.array();
    seen.path("acknowledgements").valueStream().filter(g -> sees(who, g)).forEach(own::add);
    return object.deepCopy().set("acknowledgements", own);
  }

  /** A district. */
  static JsonNode district(ObjectNode body, Principal who) {
    if (Roles.STAFF.contains(who.role()) || !(body.path("byQuake") instanceof ObjectNode byQuake)) {
      return body;
    }
    ObjectNode seen = body.objectNode();
    byQuake.forEachEntry((quake, here) -> {
      if (here.has("shaking")) {
        seen.set(quake, Places.without(here, "impact"));
      }
    });
    return body.set("byQuake", seen);
  }
}
