package haetae.app.api.http;

import java.util.Optional;

/** What is asked of an address. {@code HEAD} and {@code OPTIONS} follow from the others. */
public enum Method {
  GET,
  POST,
  PUT,
  DELETE;

  /** The method of a request line; {@code HEAD} asks what {@code GET} asks. */
  public static Optional<Method> of(String word) {
    return switch (word) {
      case "GET", "HEAD" -> Optional.of(GET);
      case "POST" -> Optional.of(POST);
      case "PUT" -> Optional.of(PUT);
      case "DELETE" -> Optional.of(DELETE);
      default -> Optional.empty();
    };
  }

  /** Whether it changes anything. */
  public boolean changes() {
    return this != GET;
  }
}
