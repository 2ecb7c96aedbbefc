package haetae.app.api;

import haetae.app.api.http.Call;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Problem;
import haetae.app.api.http.Refusal;
import haetae.app.api.route.Route;
import java.io.IOException;
import java.util.Map;

/** Reads the body of a call as far as its row allows. */
final class Bodies {
  private Bodies() {}

  /**
   * The whole body; empty if the row takes none.
   *
   * @throws Refusal 413 if it is too long, 415 if it is of another kind or packed
   */
  static byte[] read(Call call, Route route) throws IOException {
    if (route.takes().isEmpty()) {
      return new byte[0];
    }
    String type = MediaType.bare(call.said("Content-Type"));
    if (!route.takes().contains(type) && !route.takes().contains("*/*")) {
      throw no(415, "kind", "Content-Type", type, String.join(", ", route.takes()));
    }
    String packed = call.said("Content-Encoding");
    if (!packed.isEmpty() && !packed.equalsIgnoreCase("identity")) {
      throw no(415, "packed", "Content-Encoding", packed, "a body that is not packed");
    }
    if (call.length().orElse(0) > route.mostBytes()) {
      throw tooLong(route, call.length().orElse(0) + " bytes");
    }
    byte[] body = call.body().readNBytes(route.mostBytes() + 1);
    if (body.length > route.mostBytes()) {
      throw tooLong(route, "more");
    }
    return body;
  }

  private static Refusal tooLong(Route route, String got) {
    return new Refusal(
        new Problem(
            413,
            "too-long",
            "The body is too long.",
            "body",
            "body",
            got,
            "at most " + route.mostBytes() + " bytes"),
        Map.of());
  }

  private static Refusal no(int status, String name, String what, String got, String expected) {
    return new Refusal(
        new Problem(
            status,
            name,
            "The body is not of a kind that is taken.",
            what,
            "header",
            got,
            expected),
        Map.of());
  }
}
