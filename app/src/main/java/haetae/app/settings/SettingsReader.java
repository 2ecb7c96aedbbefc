package haetae.app.settings;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads settings from a TOML file. Keys are the component names of the settings records; what the
 * file does not name keeps its default, what no record knows is refused.
 */
public final class SettingsReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SettingsReader() {}

  /** Reads a file over the defaults. */
  public static Settings read(Path file) {
    try {
      ObjectNode all = MAPPER.valueToTree(Settings.DEFAULT);
      JsonNode given = new TomlMapper().readTree(Files.readString(file));
      merge(file, "", all, given);
      return MAPPER.treeToValue(all, Settings.class);
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read: " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new InvalidValue(file + ": " + reason(e), e);
    }
  }

  private static String reason(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValue invalid) {
        return String.valueOf(invalid.getMessage());
      }
    }
    return String.valueOf(e.getOriginalMessage());
  }

  private static void merge(Path file, String where, ObjectNode into, JsonNode given) {
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String key = where + entry.getKey();
      JsonNode known = into.get(entry.getKey());
      if (known == null) {
        throw new InvalidValue(
            file + ": '" + key + "' is no setting; expected one of " + into.propertyNames());
      }
      if (known instanceof ObjectNode inner && entry.getValue().isObject()) {
        merge(file, key + ".", inner, entry.getValue());
      } else {
        into.set(entry.getKey(), entry.getValue());
      }
    }
  }
}
