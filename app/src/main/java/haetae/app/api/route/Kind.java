package haetae.app.api.route;

import haetae.app.api.http.Json;
import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a parameter may be: reads its text and says its schema. */
public sealed interface Kind {
  /**
   * The value a text means.
   *
   * @throws InvalidValue if it means none
   */
  Object read(String name, String text);

  /** As JSON Schema. */
  ObjectNode schema();

  /** A whole number of a range. */
  record Whole(int least, int most) implements Kind {
    @Override
    public Object read(String name, String text) {
      if (text.matches("-?\\d{1,9}")) {
        int value = Integer.parseInt(text);
        if (value >= least && value <= most) {
          return value;
        }
      }
      throw no(name, text, "a whole number from " + least + " to " + most);
    }

    @Override
    public ObjectNode schema() {
      return Json.object().put("type", "integer").put("minimum", least).put("maximum", most);
    }
  }

  /** An instant of ISO 8601 from 1900 to 2200; without an offset it is UTC. */
  record Moment() implements Kind {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public Object read(String name, String text) {
      String plus = text.replace(' ', '+'); // 12:00:00+09:00 that nobody has percent-encoded
      try {
        Instant value =
            plus.matches(".*(Z|z|[+-]\\d\\d:?\\d\\d)$") && plus.length() > 11
                ? OffsetDateTime.parse(plus).toInstant()
                : java.time.LocalDateTime.parse(plus).toInstant(ZoneOffset.UTC);
        if (!value.isBefore(FIRST) && value.isBefore(LAST)) {
          return value;
        }
      } catch (DateTimeParseException e) {
        // said below
      }
      throw no(name, text, "a time of 1900 to 2199 such as 2017-11-15T05:29:31Z");
    }

    @Override
    public ObjectNode schema() {
      return Json.object().put("type", "string").put("format", "date-time");
    }
  }

  /** One of some words. */
  record Choice(List<String> words) implements Kind {
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public Object read(String name, String text) {
      if (words.contains(text)) {
        return text;
      }
      throw no(name, text, "one of " + String.join(", ", words));
    }

    @Override
    public ObjectNode schema() {
      ObjectNode schema = Json.object().put("type", "string");
      words.forEach(schema.putArray("enum")::add);
      return schema;
    }
  }

  /** Text that matches a pattern, whole. */
  record Text(String pattern, int most) implements Kind {
    @Override
    public Object read(String name, String text) {
      if (text.length() <= most && text.matches(pattern)) {
        return text;
      }
      throw no(name, text, "at most " + most + " characters that match " + pattern);
    }

    @Override
    public ObjectNode schema() {
      return Json.object()
          .put("type", "string")
          .put("pattern", "^" + pattern + "$")
          .put("maxLength", most);
    }
  }

  private static InvalidValue no(String name, String text, String expected) {
    String got = text.substring(0, Math.min(100, text.length()));
    return new InvalidValue(name + " is '" + got + "'; expected " + expected);
  }
}
