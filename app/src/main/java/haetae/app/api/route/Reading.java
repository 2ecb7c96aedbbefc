package haetae.app.api.route;

import haetae.app.api.http.Problem;
import haetae.app.api.http.Refusal;
import haetae.world.InvalidValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters of a call as its row says. */
public final class Reading {
  private Reading() {}

  /**
   * The values by name.
   *
   * @throws Refusal 400 if one is unknown, said twice, missing in the path or no good
   */
  public static Map<String, Object> values(
      Route route, Routes.Place place, Map<String, List<String>> query) {
    Map<String, Object> values = new HashMap<>();
    if (!route.freeQuery()) {
      known(route, query);
    }
    for (Param param : route.params()) {
      boolean inPath = route.inPath(param);
      Optional<String> said =
          inPath
              ? place.value(route, param.name())
              : Optional.ofNullable(query.get(param.name())).map(List::getFirst);
      Optional<String> text =
          said.or(() -> Optional.of(param.usual()).filter(usual -> !usual.isEmpty()));
      text.ifPresent(t -> values.put(param.name(), read(param, t, inPath ? "path" : "query")));
    }
    return values;
  }

  private static Object read(Param param, String text, String where) {
    try {
      return param.kind().read(param.name(), text);
    } catch (InvalidValue e) {
      throw new Refusal(Problem.of(e, where), Map.of());
    }
  }

  private static void known(Route route, Map<String, List<String>> query) {
    List<String> names =
        route.params().stream().filter(p -> !route.inPath(p)).map(Param::name).toList();
    query.forEach((name, values) -> {
      if (!names.contains(name)) {
        throw refuse(
            name,
            "a parameter that is not known",
            names.isEmpty() ? "none" : String.join(", ", names));
      }
      if (values.size() > 1) {
        throw refuse(name, values.size() + " values", "one value");
      }
    });
  }

  private static Refusal refuse(String name, String got, String expected) {
    String detail = "The parameter " + name + " of the query cannot be used.";
    return new Refusal(
        new Problem(400, "parameter", detail, name, "query", got, expected), Map.of());
  }
}
