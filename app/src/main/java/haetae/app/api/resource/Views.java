package haetae.app.api.resource;

import haetae.app.api.route.Roles;
import haetae.app.security.Principal;
import haetae.app.situation.Kind;
import haetae.app.situation.News;
import tools.jackson.databind.JsonNode;
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

  /** Whether news goes to a caller. */
  public static boolean sees(Principal who, News news) {
    return staff(who) || !news.kind().equals(Kind.ACKNOWLEDGEMENT);
  }

  /** An alert; its CAP message has an address of its own. */
  static JsonNode alert(JsonNode body, Principal who) {
    JsonNode seen = Places.without(body, "cap");
    return staff(who) ? seen : Places.without(seen, "acknowledgements");
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
