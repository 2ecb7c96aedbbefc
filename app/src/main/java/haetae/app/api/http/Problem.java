package haetae.app.api.http;

import haetae.world.InvalidValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a request was not answered: problem details of RFC 9457, with what, where, got and expected
 * beside.
 *
 * @param status of HTTP, 400 to 599
 * @param name kind of problem, a word of letters and hyphens
 * @param detail one sentence for people
 * @param what is wrong, such as {@code limit}; empty if not one thing
 * @param where it is: {@code query}, {@code path}, {@code body}, {@code header}; empty if nowhere
 * @param got what came; empty if nothing did
 * @param expected what should have come; empty if nothing would have done
 */
public record Problem(
    int status,
    String name,
    String detail,
    String what,
    String where,
    String got,
    String expected) {
  private static final int LONGEST = 300;
  private static final Pattern SENTENCE =
      Pattern.compile("(.{1,80}?) (?:is|has|are) (.*); expected (.*)", Pattern.DOTALL);

  public Problem {
    detail = cut(detail);
    what = cut(what);
    got = cut(got);
    expected = cut(expected);
  }

  /** A problem of which a sentence says all. */
  public static Problem of(int status, String name, String detail) {
    return new Problem(status, name, detail, "", "", "", "");
  }

  /** What a refused value says of itself; its sentence is taken apart where it can be. */
  public static Problem of(InvalidValue fault, String where) {
    String message = String.valueOf(fault.getMessage());
    Matcher parts = SENTENCE.matcher(message);
    return parts.matches()
        ? new Problem(
            400, "invalid", message, parts.group(1), where, parts.group(2), parts.group(3))
        : new Problem(400, "invalid", message, "", where, "", "");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The reply that says so. */
  public Reply reply() {
    ObjectNode node = Json.object();
    node.put("type", "urn:haetae:problem:" + name);
    node.put("title", Status.title(status));
    node.put("status", status);
    node.put("detail", detail);
    put(node, "what", what);
    put(node, "where", where);
    put(node, "got", got);
    put(node, "expected", expected);
    return Reply.of(status, MediaType.PROBLEM, Json.bytes(node)).with("Cache-Control", "no-store");
  }

  private static void put(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }
}
