package haetae.app.api.part;

import haetae.app.api.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The FDSN web services, as pure questions and answers. */
@FunctionalInterface
public interface FdsnRoutes {
  /**
   * An answer of a service.
   *
   * @param service {@code event}, {@code station} or {@code dataselect}
   * @param method {@code query}, {@code version}, {@code application.wadl}, {@code catalogs},
   *     {@code contributors}
   * @param parameters of the query
   * @param post body of a POST
   */
  Reply answer(
      String service, String method, Map<String, List<String>> parameters, Optional<String> post);
}
