package haetae.signal.locate;

import haetae.world.InvalidValue;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads NonLinLoc's NLLOC_OBS picks: {@code station instrument component onset phase motion
 * yyyymmdd hhmm seconds errorType error …}. Blank lines or {@code PUBLIC_ID} part the quakes. Lines
 * that cannot be read are reported and left out.
 */
public final class NllocObsReader {
  private static final int COLUMNS = 11;

  private final String file;
  private final List<List<Pick>> quakes = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private List<Pick> current = new ArrayList<>();

  private NllocObsReader(String file) {
    this.file = file;
  }

  /**
   * What a file holds.
   *
   * @param quakes the picks of each quake, in the order of the file
   * @param problems what could not be read, each with file and line
   */
  public record Contents(List<List<Pick>> quakes, List<String> problems) {
    public Contents {
      quakes = quakes.stream().map(List::copyOf).toList();
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file's lines.
   *
   * @param file its name, for messages
   */
  public static Contents read(List<String> lines, String file) {
    NllocObsReader reader = new NllocObsReader(file);
    for (int i = 0; i < lines.size(); i++) {
      reader.take(lines.get(i).strip(), i + 1);
    }
    reader.endOfQuake();
    return new Contents(reader.quakes, reader.problems);
  }

  private void take(String line, int number) {
    if (line.isEmpty() || line.startsWith("PUBLIC_ID")) {
      endOfQuake();
    } else if (!line.startsWith("#") && !line.startsWith("END")) {
      try {
        pick(line.split("\\s+")).ifPresent(current::add);
      } catch (InvalidValue | DateTimeException | NumberFormatException e) {
        problems.add(file + ":" + number + ": " + e.getMessage());
      }
    }
  }

  private void endOfQuake() {
    if (!current.isEmpty()) {
      quakes.add(current);
      current = new ArrayList<>();
    }
  }

  private static Optional<Pick> pick(String[] cells) {
    if (cells.length < COLUMNS) {
      throw new InvalidValue("line has " + cells.length + " columns; expected at least " + COLUMNS);
    }
    Phase phase = phase(cells[4]);
    Instant time = time(cells[6], cells[7], Double.parseDouble(cells[8]));
    if (!cells[9].equals("GAU")) {
      throw new InvalidValue("error type is '" + cells[9] + "'; expected GAU");
    }
    double sigmaS = Double.parseDouble(cells[10]);
    if (cells.length > 14 && cells[14].matches("0+(\\.0*)?")) {
      return Optional.empty();
    }
    String component = cells[2].equals("?") ? "" : cells[2];
    return Optional.of(
        new Pick(
            cells[0] + "/" + phase + "/" + time,
            ChannelId.of("", cells[0], "", component),
            phase,
            time,
            sigmaS,
            0,
            polarity(cells[5]),
            1,
            "nlloc-obs",
            time));
  }

  /** P, Pn, Pg, p … are P; S, Sn, Sg, s … are S: only the first arrival is modelled. */
  private static Phase phase(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.matches("P[NGB*]?1?")) {
      return Phase.P;
    }
    if (upper.matches("S[NGB*]?1?")) {
      return Phase.S;
    }
    throw new InvalidValue("phase is '" + name + "'; expected P, Pg, Pn, Pb, S, Sg, Sn or Sb");
  }

  private static Instant time(String date, String hourMinute, double seconds) {
    if (!date.matches("\\d{8}") || !hourMinute.matches("\\d{4}")) {
      throw new InvalidValue(
          "date and time are '%s %s'; expected yyyymmdd hhmm".formatted(date, hourMinute));
    }
    int day = Integer.parseInt(date);
    int minutes = Integer.parseInt(hourMinute);
    return LocalDate.of(day / 10_000, day / 100 % 100, day % 100)
        .atStartOfDay()
        .plusMinutes(minutes / 100 * 60L + minutes % 100)
        .toInstant(ZoneOffset.UTC)
        .plusNanos(Math.round(seconds * 1e9));
  }

  private static Polarity polarity(String motion) {
    return switch (motion.toUpperCase(Locale.ROOT)) {
      case "U", "C", "+" -> Polarity.UP;
      case "D", "-" -> Polarity.DOWN;
      default -> Polarity.UNKNOWN;
    };
  }
}
