package haetae.app.fdsn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The parameters of one question, each checked when it is asked for. */
final class FdsnQuery {
  private static final int LONGEST = 20_000;

  private final Map<String, String> values = new TreeMap<>();

  /**
   * @param known what the service understands; anything else is refused, and so is a parameter that
   *     is said twice
   */
  FdsnQuery(List<Parameter> known, Map<String, List<String>> said) {
    said.forEach((name, all) -> {
      Parameter parameter =
          Parameter.find(known, name.toLowerCase(Locale.ROOT))
              .orElseThrow(() -> FdsnRefusal.wrong("Unknown parameter '" + shown(name) + "'."));
      for (String value : all) {
        put(parameter, value);
      }
    });
  }

  private void put(Parameter parameter, String said) {
    String value = said.strip();
    boolean blankLocation = parameter.name().equals("location");
    if (value.isEmpty() && !blankLocation) {
      throw FdsnRefusal.wrong("Parameter '" + parameter.name() + "' has no value.");
    }
    if (value.length() > LONGEST) {
      throw FdsnRefusal.wrong(
          "Parameter '"
              + parameter.name()
              + "' has "
              + value.length()
              + " characters; expected at most "
              + LONGEST
              + ".");
    }
    if (values.putIfAbsent(parameter.name(), value) != null) {
      throw FdsnRefusal.wrong("Parameter '" + parameter.name() + "' is given more than once.");
    }
  }

  static String shown(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() > 100 ? clean.substring(0, 100) + "..." : clean;
  }

  private static FdsnRefusal wrong(String name, String value, String expected) {
    return FdsnRefusal.wrong(
        "Parameter '" + name + "' is '" + shown(value) + "'; expected " + expected + ".");
  }

  /** What was said, as it stands. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Instant> time(String name) {
    return text(name)
        .map(value ->
            FdsnTime.parse(value)
                .orElseThrow(() -> wrong(name, value, "YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.ssssss")));
  }

  OptionalDouble number(String name, double low, double high) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    String expected = "a number from " + low + " to " + high;
    try {
      double number = Double.parseDouble(value.get());
      if (number >= low && number <= high && value.get().matches("[-+0-9.eE]{1,40}")) {
        return OptionalDouble.of(number);
      }
      throw wrong(name, value.get(), expected);
    } catch (NumberFormatException e) {
      throw wrong(name, value.get(), expected);
    }
  }

  OptionalInt whole(String name, int low) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!value.get().matches("\\d{1,9}") || Integer.parseInt(value.get()) < low) {
      throw wrong(name, value.get(), "a whole number, " + low + " or more");
    }
    return OptionalInt.of(Integer.parseInt(value.get()));
  }

  /** TRUE or FALSE, in any case; FALSE where nothing is said. */
  boolean flag(String name) {
    return flag(name, false);
  }

  boolean flag(String name, boolean usual) {
    String value = text(name).orElse(Boolean.toString(usual)).toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw wrong(name, value, "TRUE or FALSE");
    };
  }

  /** One of the options of the parameter, lower case; the first where nothing is said. */
  String word(Parameter parameter) {
    String value = text(parameter.name()).orElse(parameter.usual()).toLowerCase(Locale.ROOT);
    if (!parameter.options().contains(value)) {
      throw wrong(parameter.name(), value, String.join(", ", parameter.options()));
    }
    return value;
  }

  /** A list with commas; empty where nothing is said. */
  List<String> list(String name) {
    List<String> items = new ArrayList<>();
    for (String item : text(name).orElse("").split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  /** Codes with wild cards; any where nothing is said, the blank location where it is empty. */
  List<String> codes(String name) {
    if (text(name).isEmpty()) {
      return List.of("*");
    }
    List<String> codes = new ArrayList<>();
    for (String code : values.getOrDefault(name, "").split(",", -1)) {
      String stripped = code.strip();
      if (stripped.isEmpty() && !name.equals("location")) {
        throw wrong(name, values.getOrDefault(name, ""), "codes with commas between them");
      }
      codes.add(stripped);
    }
    return codes;
  }
}
