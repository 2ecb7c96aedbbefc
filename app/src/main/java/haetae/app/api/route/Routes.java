package haetae.app.api.route;

import haetae.app.api.http.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the row of a path: a segment that is said goes before a parameter. */
public final class Routes {
  private final List<Route> all;
  private final Node root = new Node();

  /** A table; two rows of the same id, or of the same method and path, are our own fault. */
  public Routes(List<Route> all) {
    this.all = List.copyOf(all);
    Set<String> ids = new HashSet<>();
    for (Route route : this.all) {
      if (!ids.add(route.id()) || root.add(route) != null) {
        throw new IllegalStateException("two routes are " + route.id() + " or " + route.path());
      }
    }
  }

  /** Every row. */
  public List<Route> all() {
    return all;
  }

  /**
   * What there is at a path.
   *
   * @param byMethod the rows
   * @param segments of the path asked for
   */
  public record Place(Map<Method, Route> byMethod, List<String> segments) {
    /** For the {@code Allow} header. */
    public String allow() {
      List<String> words = new ArrayList<>();
      for (Method method : byMethod.keySet()) {
        words.add(method.name());
        if (method == Method.GET) {
          words.add("HEAD");
        }
      }
      words.add("OPTIONS");
      return String.join(", ", words);
    }

    /** The value of a parameter of the path. */
    public Optional<String> value(Route route, String name) {
      int i = route.segments().indexOf("{" + name + "}");
      return i < 0 ? Optional.empty() : Optional.of(segments.get(i));
    }
  }

  /** The rows of a path. */
  public Optional<Place> find(List<String> segments) {
    Node node = root.find(segments, 0);
    return node == null || node.rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(node.rows, segments));
  }

  /** A segment of the tree of paths. */
  private static final class Node {
    private final Map<String, Node> said = new HashMap<>();
    private final Map<Method, Route> rows = new EnumMap<>(Method.class);
    private @Nullable Node param;

    @Nullable Route add(Route route) {
      Node node = this;
      for (String segment : route.segments()) {
        node = Route.isParam(segment) ? node.param() : node.said(segment);
      }
      return node.rows.put(route.method(), route);
    }

    private Node said(String segment) {
      return said.computeIfAbsent(segment, _ -> new Node());
    }

    private Node param() {
      if (param == null) {
        param = new Node();
      }
      return param;
    }

    @Nullable Node find(List<String> segments, int i) {
      if (i == segments.size()) {
        return this;
      }
      Node next = said.get(segments.get(i));
      Node found = next == null ? null : next.find(segments, i + 1);
      if (found != null && !found.rows.isEmpty()) {
        return found;
      }
      return param == null || segments.get(i).isEmpty() ? null : param.find(segments, i + 1);
    }
  }
}
