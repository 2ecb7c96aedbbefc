package haetae.app.api.route;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Method;
import haetae.app.security.Role;
import java.util.List;
import java.util.Set;

/** A row of the table in the making. Reads as a sentence; closed to everybody unless opened. */
public final class Row {
  private final Method method;
  private final String path;
  private final String id;
  private String korean = "";
  private String english = "";
  private Set<Role> roles = Set.of();
  private List<Param> params = List.of();
  private List<String> gives = List.of();
  private String schema = "";
  private List<String> takes = List.of();
  private String bodySchema = "";
  private int mostBytes;
  private boolean freeQuery;

  private Row(Method method, String path, String id) {
    this.method = method;
    this.path = path;
    this.id = id;
  }

  /** A row that only reads. */
  public static Row get(String path, String id) {
    return new Row(Method.GET, path, id);
  }

  /** A row that hands something in. */
  public static Row post(String path, String id) {
    return new Row(Method.POST, path, id);
  }

  /** A row that replaces something. */
  public static Row put(String path, String id) {
    return new Row(Method.PUT, path, id);
  }

  /** A row that takes something away. */
  public static Row delete(String path, String id) {
    return new Row(Method.DELETE, path, id);
  }

  /** What it is for. */
  public Row says(String inKorean, String inEnglish) {
    korean = inKorean;
    english = inEnglish;
    return this;
  }

  /** Who may. */
  public Row openTo(Set<Role> whoMay) {
    roles = whoMay;
    return this;
  }

  /** Parameters of path and query. */
  public Row params(Param... all) {
    params = List.of(all);
    return this;
  }

  /** The query is read by the handler. */
  public Row freeQuery() {
    freeQuery = true;
    return this;
  }

  /** What comes back, the usual first. */
  public Row gives(String schemaName, String... types) {
    schema = schemaName;
    gives = List.of(types);
    return this;
  }

  /** What comes back: JSON. */
  public Row gives(String schemaName) {
    return gives(schemaName, MediaType.JSON);
  }

  /** What a body is. */
  public Row takes(String schemaName, int bytes, String... types) {
    bodySchema = schemaName;
    mostBytes = bytes;
    takes = List.of(types);
    return this;
  }

  /** Who answers. */
  public Route by(Route.Handler handler) {
    return new Route(
        id,
        method,
        path,
        korean,
        english,
        roles,
        params,
        gives,
        schema,
        takes,
        bodySchema,
        mostBytes,
        freeQuery,
        handler);
  }
}
