package haetae.app.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of content, and which of them a caller takes (RFC 9110 section 12.5.1). */
public final class MediaType {
  public static final String JSON = "application/json";
  public static final String GEO_JSON = "application/geo+json";
  public static final String PROBLEM = "application/problem+json";
  public static final String OPEN_API = "application/vnd.oai.openapi+json";
  public static final String EVENTS = "text/event-stream";
  public static final String TEXT = "text/plain";
  public static final String XML = "application/xml";
  public static final String CAP = "application/cap+xml";
  public static final String TILE = "application/vnd.mapbox-vector-tile";
  public static final String MINISEED = "application/vnd.fdsn.mseed";
  public static final String BYTES = "application/octet-stream";
  public static final String METRICS = "text/plain; version=0.0.4";

  private static final int MOST_RANGES = 64;

  private MediaType() {}

  /**
   * The first of the types that the caller likes best.
   *
   * @param accept its {@code Accept} header; empty: anything
   * @param types what there is, best first; empty: whatever
   * @return empty if it takes none
   */
  public static Optional<String> best(String accept, List<String> types) {
    if (types.isEmpty()) {
      return Optional.of("");
    }
    if (accept.isBlank()) {
      return Optional.of(types.getFirst());
    }
    String best = "";
    double most = 0;
    for (String type : types) {
      double liking = liking(accept, bare(type));
      if (liking > most) {
        most = liking;
        best = type;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** The type without parameters, lower case. */
  public static String bare(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The type with its charset, which is UTF-8, where there would be doubt: text and XML. */
  public static String withCharset(String type) {
    String bare = bare(type);
    boolean doubt = bare.startsWith("text/") || bare.endsWith("xml");
    return doubt && !type.contains("charset") ? type + "; charset=utf-8" : type;
  }

  /** Whether it is text and so worth packing. */
  public static boolean text(String type) {
    String bare = bare(type);
    return bare.startsWith("text/")
        || bare.endsWith("json")
        || bare.endsWith("xml")
        || bare.equals(TILE);
  }

  private static double liking(String accept, String type) {
    String group = type.substring(0, Math.max(0, type.indexOf('/'))) + "/*";
    double liking = 0;
    int closest = 0;
    for (String range : accept.split(",", MOST_RANGES)) {
      String bare = bare(range);
      int close = bare.equals(type) ? 3 : bare.equals(group) ? 2 : bare.equals("*/*") ? 1 : 0;
      if (close > closest) {
        closest = close;
        liking = weight(range);
      }
    }
    return liking;
  }

  /** The q of a range of a header; 1 if none is said, 0 if it is no number. */
  static double weight(String range) {
    String[] parts = range.split(";", 10);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith("q=") || part.startsWith("Q=")) {
        String number = part.substring(2).strip();
        return number.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(number) : 0;
      }
    }
    return 1;
  }
}
