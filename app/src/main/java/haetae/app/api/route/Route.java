package haetae.app.api.route;

import haetae.app.api.http.Method;
import haetae.app.api.http.Question;
import haetae.app.api.http.Reply;
import haetae.app.security.Role;
import java.util.List;
import java.util.Set;

/**
 * A row of the table.
 *
 * @param id unique; letters only
 * @param path with parameters in braces, such as {@code /api/v1/quakes/{id}}; one in the last place
 *     takes one segment, as all do
 * @param korean what it is for, one line
 * @param english the same
 * @param roles who may; an unknown caller is a {@link Role#CITIZEN}
 * @param params of path and query
 * @param gives types of content, the usual first; empty: none
 * @param schema of what is given, a name of the schemas; empty: none
 * @param takes types of a body; empty: no body
 * @param bodySchema as {@code schema}, of the body
 * @param mostBytes of a body
 * @param freeQuery whether the handler reads the query itself
 */
public record Route(
    String id,
    Method method,
    String path,
    String korean,
    String english,
    Set<Role> roles,
    List<Param> params,
    List<String> gives,
    String schema,
    List<String> takes,
    String bodySchema,
    int mostBytes,
    boolean freeQuery,
    Handler handler) {
  /** Answers a question. */
  @FunctionalInterface
  public interface Handler {
    /**
     * The answer.
     *
     * @throws haetae.app.api.http.Refusal if there is none
     * @throws haetae.world.InvalidValue if the caller made a mistake
     */
    Reply answer(Question question) throws Exception;
  }

  public Route {
    roles = Set.copyOf(roles);
    params = List.copyOf(params);
    gives = List.copyOf(gives);
    takes = List.copyOf(takes);
    if (roles.isEmpty() || !path.startsWith("/") || !id.matches("[A-Za-z]+")) {
      throw new IllegalStateException("route " + id + " " + path + " is not whole");
    }
  }

  /** Whether a caller who has not said who they are may. */
  public boolean open() {
    return roles.contains(Role.CITIZEN);
  }

  /** Segments of the path. */
  List<String> segments() {
    return List.of(path.substring(1).split("/", -1));
  }

  /** The parameter a segment stands for, or the segment itself. */
  static boolean isParam(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  static String paramName(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  /** Whether a parameter stands in the path. */
  public boolean inPath(Param param) {
    return segments().contains("{" + param.name() + "}");
  }
}
