package haetae.app.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param type of the content; empty if there is none
 * @param headers without those that follow from the content
 */
public record Reply(int status, String type, Map<String, String> headers, Content content) {
  /** Bytes at hand, or bytes that are written when the connection takes them. */
  public sealed interface Content {}

  /**
   * Bytes at hand.
   *
   * @param all belongs to the reply from now on
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the connection once
  public record Bytes(byte[] all) implements Content {}

  /** Bytes that are written when the connection takes them, however many. */
  public record Written(Writer writer) implements Content {}

  /** Writes a content of unknown length. */
  @FunctionalInterface
  public interface Writer {
    /** Writes all and returns; an interrupted thread and a broken connection end it. */
    void write(OutputStream out) throws IOException;
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A reply of some type. */
  public static Reply of(int status, String type, byte[] all) {
    return new Reply(status, type, Map.of(), new Bytes(all));
  }

  /** 200 and JSON. */
  public static Reply json(JsonNode node) {
    return of(200, MediaType.JSON, Json.bytes(node));
  }

  /** Another status and JSON. */
  public static Reply json(int status, JsonNode node) {
    return of(status, MediaType.JSON, Json.bytes(node));
  }

  /** 201 and JSON, with the address of what was made. */
  public static Reply created(String location, JsonNode node) {
    return of(201, MediaType.JSON, Json.bytes(node)).with("Location", location);
  }

  /** 204. */
  public static Reply nothing() {
    return of(204, "", new byte[0]);
  }

  /** 200 and content that is written later. */
  public static Reply written(int status, String type, Writer writer) {
    return new Reply(status, type, Map.of(), new Written(writer));
  }

  /** The same with one more header; one of that name is replaced. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, type, more, content);
  }

  /** The same with another content. */
  public Reply withContent(Content other) {
    return new Reply(status, type, headers, other);
  }

  /** Value of a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
