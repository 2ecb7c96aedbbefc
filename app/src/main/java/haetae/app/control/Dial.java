package haetae.app.control;

import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting that may be changed while the platform runs. What decides who is warned, and what lets
 * records go, asks for two people; what only guards the platform does not. Everything else
 * (addresses, ports, keys, stations, models) is read once: a change of it is a restart.
 */
public enum Dial {
  WATCH_KMA("warning.watchKma", Range.whole(2, 10, "KMA class"), "지켜볼 진도", "class watched for"),
  ALERT_KMA("warning.alertKma", Range.whole(2, 10, "KMA class"), "경보 진도", "class warned of"),
  STRONG_KMA("warning.strongKma", Range.whole(2, 10, "KMA class"), "강진 진도", "class plants trip at"),
  WATCH_CHANCE("warning.watchChance", Range.CHANCE, "주의 확률", "least chance of watchKma or more"),
  ALERT_CHANCE("warning.alertChance", Range.CHANCE, "경보 확률", "least chance of alertKma or more"),
  STRONG_CHANCE("warning.strongChance", Range.CHANCE, "강진 확률", "least chance of strongKma or more"),
  LEAST_MAGNITUDE(
      "warning.leastMagnitude", Range.of(2, 7, "magnitude"), "경보 최소 규모", "no warning of less"),
  LEAST_STATIONS(
      "warning.leastStations", Range.whole(1, 20, "stations"), "경보 최소 관측소", "no warning on fewer"),
  KEEP_DAYS("archive.keepDays", Range.whole(1, 36_500, "days"), "파형 보존 기간", "older waveforms go"),
  MOST_GIB("archive.mostGiB", Range.of(0.1, 1e6, "GiB"), "파형 보존 크기", "beyond it old waveforms go"),
  ASKS_PER_S(
      "api.asksPerS", Range.of(1, 1000, "1/s"), "초당 요청", "requests of a caller, in the long run"),
  ASKS_AT_ONCE(
      "api.asksAtOnce", Range.whole(10, 10_000, "requests"), "한꺼번에", "requests after a pause"),
  SILENT_S(
      "seedlink.silentS", Range.of(11, 3600, "s"), "침묵 한도", "a silent server is given up after");

  /**
   * What a value may be.
   *
   * @param unit empty for a plain number
   */
  public record Range(double least, double most, String unit, boolean whole) {
    private static final Range CHANCE = of(0.01, 0.99, "");

    private static Range of(double least, double most, String unit) {
      return new Range(least, most, unit, false);
    }

    private static Range whole(double least, double most, String unit) {
      return new Range(least, most, unit, true);
    }

    private boolean holds(double value) {
      return value >= least && value <= most && (!whole || value == Math.rint(value));
    }

    @Override
    public String toString() {
      String span = (whole ? "a whole number from " : "") + say(least) + " to " + say(most);
      return (span + " " + unit).strip();
    }
  }

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
  private final Range range;

  private final String korean;
  private final String english;

  Dial(String word, Range range, String korean, String english) {
    this.word = word;
    this.range = range;
    this.korean = korean;
    this.english = english;
  }

  /** The setting of a name. */
  public static Optional<Dial> find(String name) {
    return Arrays.stream(values()).filter(dial -> dial.word.equals(name)).findFirst();
  }

  /** Its name. */
  public String word() {
    return word;
  }

  /** What its value may be. */
  public Range range() {
    return range;
  }

  /** Whether a change needs an approver beside the administrator. */
  public boolean twoPeople() {
    return word.startsWith("warning.") || word.startsWith("archive.");
  }

  /** What it is, in Korean. */
  public String korean() {
    return korean;
  }

  /** What it is, in English. */
  public String english() {
    return english;
  }

  /**
   * The value, if it may be one.
   *
   * @throws InvalidValue with what was got and what is expected
   */
  public double check(double value) {
    if (!range.holds(value)) {
      throw new InvalidValue(word + " is " + say(value) + "; expected " + range);
    }
    return value;
  }

  /** A value as text, whole numbers without a point. */
  public static String say(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
