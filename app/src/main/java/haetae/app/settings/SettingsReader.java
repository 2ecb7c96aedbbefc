package haetae.app.settings;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
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
  /** How the library says that a number or a truth is not there. */
  private static final String MISSING = "Cannot map `null`";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SettingsReader() {}

  /** Reads a file over the defaults. */
  public static Settings read(Path file) {
    return read(file, Settings.DEFAULT, Settings.class);
  }

  /**
   * Reads a file over the defaults of a record.
   *
   * @throws InvalidValue if it cannot be read, names what is no setting, or a value is refused
   */
  public static <T> T read(Path file, T defaults, Class<T> type) {
    try {
      ObjectNode all = MAPPER.valueToTree(defaults);
      merge(file, "", all, parse(file));
      return MAPPER.treeToValue(all, type);
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read: " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new InvalidValue(file + ": " + reason(e), e);
    }
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return new TomlMapper().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new InvalidValue(
          file + " line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** What a record's constructor said, or the key and what the value cannot become. */
  private static String reason(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValue invalid) {
        return String.valueOf(invalid.getMessage());
      }
    }
    String key =
        e.getPath().stream()
            .map(SettingsReader::step)
            .collect(Collectors.joining())
            .replaceFirst("^[.]", "");
    return e.getOriginalMessage().startsWith(MISSING)
        ? "'" + key + "' is missing; `./haetae config show` has an example"
        : "'" + key + "': " + e.getOriginalMessage();
  }

  private static String step(JacksonException.Reference step) {
    return step.getPropertyName() == null
        ? "[" + step.getIndex() + "]"
        : "." + step.getPropertyName();
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
