package haetae.app.fdsn;

import haetae.world.quake.Magnitude;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which quakes are meant, and in which order (FDSN event 1.2, table of parameters). */
record EventQuery(
    Instant from,
    Instant to,
    Region region,
    double leastDepthKm,
    double mostDepthKm,
    Optional<Range> magnitude,
    Optional<String> magnitudeType,
    List<String> ids,
    List<String> types,
    Optional<Instant> updatedAfter,
    Optional<String> catalog,
    Optional<String> contributor,
    String order) {
  static final Parameter ORDER =
      Parameter.word("orderby", "time", "time-asc", "magnitude", "magnitude-asc");

  /** What we call ourselves as catalogue and contributor. */
  static final String OURS = "Haetae";

  private static final String ID_PREFIX = "smi:haetae/event/";

  /** From and to a magnitude. */
  record Range(double least, double most) {}

  static EventQuery of(FdsnQuery query) {
    return new EventQuery(
        query.time("starttime").orElse(Instant.MIN),
        query.time("endtime").orElse(Instant.MAX),
        Region.of(query),
        query.number("mindepth", -100, 7000).orElse(Double.NEGATIVE_INFINITY),
        query.number("maxdepth", -100, 7000).orElse(Double.POSITIVE_INFINITY),
        magnitudes(query),
        query.text("magnitudetype"),
        query.list("eventid").stream().map(EventQuery::bare).toList(),
        query.list("eventtype").stream().map(t -> t.toLowerCase(Locale.ROOT)).toList(),
        query.time("updatedafter"),
        query.text("catalog"),
        query.text("contributor"),
        query.word(ORDER));
  }

  private static Optional<Range> magnitudes(FdsnQuery query) {
    if (query.text("minmagnitude").isEmpty() && query.text("maxmagnitude").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Range(
            query.number("minmagnitude", -10, 12).orElse(-10),
            query.number("maxmagnitude", -10, 12).orElse(12)));
  }

  /** Ids are taken short, as in the text format, or whole, as in QuakeML. */
  private static String bare(String id) {
    return id.startsWith(ID_PREFIX) ? id.substring(ID_PREFIX.length()) : id;
  }

  /** Histories that fit, in order. */
  List<List<QuakeVersion>> of(List<List<QuakeVersion>> all) {
    Stream<List<QuakeVersion>> fitting = all.stream().filter(h -> fits(h.getLast()));
    return fitting.sorted(comparator()).toList();
  }

  private boolean fits(QuakeVersion quake) {
    Instant time = quake.origin().time();
    double depthKm = quake.origin().depthKm();
    return !time.isBefore(from)
        && !time.isAfter(to)
        && region.contains(quake.origin().epicentre())
        && depthKm >= leastDepthKm
        && depthKm <= mostDepthKm
        && sized(quake)
        && named(quake);
  }

  private boolean named(QuakeVersion quake) {
    return (ids.isEmpty() || ids.contains(quake.id()))
        && (types.isEmpty() || types.contains("earthquake") || types.contains("*"))
        && updatedAfter.filter(t -> !quake.at().isAfter(t)).isEmpty()
        && catalog.filter(c -> !c.equalsIgnoreCase(OURS)).isEmpty()
        && contributor.filter(c -> !c.equalsIgnoreCase(OURS)).isEmpty();
  }

  /** The limits hold for the preferred magnitude, or for that of the type asked for. */
  private boolean sized(QuakeVersion quake) {
    Optional<Magnitude> value =
        magnitudeType.isEmpty() || magnitudeType.get().equalsIgnoreCase("preferred")
            ? quake.magnitude()
            : quake.magnitudes().stream()
                .filter(m -> m.type().equalsIgnoreCase(magnitudeType.get()))
                .findFirst();
    if (magnitude.isEmpty()) {
      return magnitudeType.isEmpty() || value.isPresent();
    }
    Range range = magnitude.get();
    return value.filter(m -> m.value() >= range.least && m.value() <= range.most).isPresent();
  }

  private Comparator<List<QuakeVersion>> comparator() {
    Comparator<List<QuakeVersion>> byTime = Comparator.comparing(h -> h.getLast().origin().time());
    Comparator<List<QuakeVersion>> bySize =
        Comparator.comparingDouble(
            h -> h.getLast().magnitude().map(Magnitude::value).orElse(-99.0));
    return switch (order) {
      case "time-asc" -> byTime;
      case "magnitude" -> bySize.reversed().thenComparing(byTime.reversed());
      case "magnitude-asc" -> bySize.thenComparing(byTime.reversed());
      default -> byTime.reversed();
    };
  }
}
