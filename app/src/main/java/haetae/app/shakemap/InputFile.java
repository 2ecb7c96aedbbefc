package haetae.app.shakemap;

import haetae.world.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file taken into memory whole, if it is not too large. */
final class InputFile {
  /** The largest station lists of ShakeMap hold a few megabytes. */
  private static final long MOST_BYTES = 64L << 20;

  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final byte[] bytes;

  private InputFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static InputFile of(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidValue(file + " is not a file; expected one that can be read");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new InvalidValue(
            name + " has " + Files.size(file) + " bytes; expected at most " + MOST_BYTES);
      }
      return new InputFile(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read; expected a readable file", e);
    }
  }

  /** Last part of the path, for messages. */
  String name() {
    return name;
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  boolean looksLikeJson() {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return b == '{';
      }
    }
    return false;
  }

  JsonNode json() {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      var at = e.getLocation();
      String where = at == null ? "" : " line " + at.getLineNr() + " column " + at.getColumnNr();
      throw new InvalidValue(name + where + ": " + e.getOriginalMessage() + "; expected JSON", e);
    }
  }
}
