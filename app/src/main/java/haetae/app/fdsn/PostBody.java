package haetae.app.fdsn;

import haetae.store.archive.ChannelPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a POST: lines {@code parameter=value}, then lines {@code NET STA LOC CHA START END}.
 */
record PostBody(Map<String, List<String>> parameters, List<Line> lines) {
  private static final int MOST_LINES = 20_000;

  /** Channels during a time. */
  record Line(ChannelPattern channels, Instant from, Instant to) {}

  static PostBody read(String body) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : body.lines().toList()) {
      String text = line.strip();
      number++;
      if (text.contains("=")) {
        String[] parts = text.split("=", 2);
        parameters.computeIfAbsent(parts[0].strip(), name -> new ArrayList<>()).add(parts[1]);
      } else if (!text.isEmpty()) {
        lines.add(line(number, text.split("\\s+")));
      }
      if (number > MOST_LINES) {
        throw FdsnRefusal.tooMuch("The body has more than " + MOST_LINES + " lines.");
      }
    }
    if (lines.isEmpty()) {
      throw FdsnRefusal.wrong("The body has no line NET STA LOC CHA START END.");
    }
    return new PostBody(parameters, lines);
  }

  private static Line line(int number, String[] words) {
    if (words.length != 6) {
      throw FdsnRefusal.wrong(
          "Line "
              + number
              + " of the body has "
              + words.length
              + " words; expected NET STA LOC CHA START END.");
    }
    ChannelPattern channels =
        new ChannelPattern(codes(words[0]), codes(words[1]), codes(words[2]), codes(words[3]));
    Instant from = time(number, words[4], Instant.MIN);
    Instant to = time(number, words[5], Instant.MAX);
    if (!from.isBefore(to)) {
      throw FdsnRefusal.wrong(
          "Line " + number + " of the body ends " + words[5] + "; expected later than " + words[4]);
    }
    return new Line(channels, from, to);
  }

  private static List<String> codes(String word) {
    return List.of(word.split(",", -1));
  }

  private static Instant time(int number, String word, Instant open) {
    Optional<Instant> time = word.equals("*") ? Optional.of(open) : FdsnTime.parse(word);
    return time.orElseThrow(() ->
        FdsnRefusal.wrong(
            "Line "
                + number
                + " of the body has the time '"
                + FdsnQuery.shown(word)
                + "'; expected YYYY-MM-DDThh:mm:ss.ssssss."));
  }
}
