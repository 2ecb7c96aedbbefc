package haetae.app.fdsn;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the three services have in common: versions, their description, how they refuse. */
abstract class FdsnService {
  /** 204 or 404 where nothing is found. */
  static final Parameter NO_DATA = Parameter.word("nodata", "204", "404");

  private final String name;
  private final String version;
  private final InstantSource clock;

  FdsnService(String name, String version, InstantSource clock) {
    this.name = name;
    this.version = version;
    this.clock = clock;
  }

  /** What the service understands. */
  abstract List<Parameter> parameters();

  /** Answers a query. */
  abstract FdsnAnswer query(Map<String, List<String>> parameters);

  /** Answers the body of a POST. */
  FdsnAnswer post(String body) {
    throw new FdsnRefusal(405, "This service takes no POST.");
  }

  /** Answers the other methods of the service; empty if it has no such method. */
  Optional<FdsnAnswer> other(String method) {
    return Optional.empty();
  }

  /**
   * The answer to a question. Whatever is asked, an answer is given.
   *
   * @param method {@code query}, {@code version}, {@code application.wadl} and more
   * @param parameters of the address
   * @param post body of a POST
   */
  public final FdsnAnswer answer(
      String method, Map<String, List<String>> parameters, Optional<String> post) {
    try {
      return switch (method) {
        case "query" -> post.map(this::post).orElseGet(() -> query(parameters));
        case "version" -> FdsnAnswer.text(200, version);
        case "application.wadl" -> FdsnAnswer.xml(Wadl.of(this));
        default ->
            other(method)
                .orElseThrow(() -> new FdsnRefusal(404, "There is no method '" + method + "'."));
      };
    } catch (NoData e) {
      return noData(parameters, post)
          ? refused(404, e.getMessage(), method, parameters, post)
          : FdsnAnswer.nothing();
    } catch (FdsnRefusal e) {
      return refused(e.status(), e.getMessage(), method, parameters, post);
    } catch (InvalidValue e) {
      return refused(400, e.getMessage(), method, parameters, post);
    }
  }

  private static boolean noData(Map<String, List<String>> parameters, Optional<String> post) {
    return parameters.getOrDefault("nodata", List.of()).contains("404")
        || post.stream()
            .flatMap(String::lines)
            .anyMatch(line -> line.matches("nodata\\s*=\\s*404\\s*"));
  }

  /** The form of an error: FDSN Web Service Specifications 1.2, "Service error messages". */
  private FdsnAnswer refused(
      int status,
      @org.jspecify.annotations.Nullable String why,
      String method,
      Map<String, List<String>> parameters,
      Optional<String> post) {
    String request = path() + "/" + FdsnQuery.shown(method) + query(parameters, post);
    return FdsnAnswer.text(
        status,
        "Error "
            + status
            + ": "
            + reason(status)
            + "\n\n"
            + why
            + "\n\nUsage details are available from "
            + path()
            + "/application.wadl\n\nRequest:\n"
            + request
            + "\n\nRequest Submitted:\n"
            + FdsnTime.text(now())
            + "\n\nService version:\n"
            + version
            + "\n");
  }

  private static String query(Map<String, List<String>> parameters, Optional<String> post) {
    String said =
        parameters.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + v))
            .sorted()
            .collect(Collectors.joining("&"));
    String shown = said.isEmpty() ? "" : "?" + FdsnQuery.shown(said);
    return post.isPresent() ? shown + " (POST)" : shown;
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 413 -> "Request too large";
      default -> "Failed";
    };
  }

  final Instant now() {
    return clock.instant();
  }

  final String name() {
    return name;
  }

  /** Address of the service on its server. */
  final String path() {
    return "/fdsnws/" + name + "/1";
  }
}
