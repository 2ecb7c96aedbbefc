package haetae.app.fdsn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parameters of an address, made from its text. */
final class Asked {
  private Asked() {}

  static Map<String, List<String>> of(String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(pair.substring(0, equals), k -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    return parameters;
  }
}
