package haetae.app.fdsn;

import haetae.store.archive.WaveformArchive;
import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** fdsnws-dataselect: whole records of the archive that touch the times asked for. */
final class DataselectService {
  static final Set<String> PARAMETERS =
      Set.of(
          "starttime",
          "endtime",
          "network",
          "station",
          "location",
          "channel",
          "quality",
          "minimumlength",
          "longestonly",
          "format",
          "nodata");

  /** More at once is refused with 413. */
  static final Duration LONGEST = Duration.ofDays(1);

  private final WaveformArchive archive;

  DataselectService(WaveformArchive archive) {
    this.archive = archive;
  }

  /** One stretch of some channels. */
  record Stretch(
      String network, String station, String location, String channel, Instant from, Instant to) {
    Stretch {
      if (!from.isBefore(to)) {
        throw new InvalidValue("starttime is " + from + "; expected before endtime, " + to);
      }
    }
  }

  static List<Stretch> of(Query q) {
    Instant from = q.time("starttime").orElseThrow(() -> new InvalidValue("starttime is missing"));
    Instant to = q.time("endtime").orElseThrow(() -> new InvalidValue("endtime is missing"));
    return List.of(
        new Stretch(
            q.text("network", "*"),
            q.text("station", "*"),
            q.text("location", "*"),
            q.text("channel", "*"),
            from,
            to));
  }

  /** Lines {@code NET STA LOC CHA START END}; lines {@code name=value} before them are left out. */
  static List<Stretch> ofPost(String body) {
    List<Stretch> all = new ArrayList<>();
    for (String line : body.lines().toList()) {
      String[] f = line.strip().split("\\s+", -1);
      if (line.isBlank() || line.contains("=")) {
        continue;
      }
      if (f.length != 6) {
        throw new InvalidValue(
            "line '"
                + line.substring(0, Math.min(80, line.length()))
                + "' has "
                + f.length
                + " words; expected NET STA LOC CHA START END");
      }
      all.add(
          new Stretch(f[0], f[1], f[2], f[3], Query.time("START", f[4]), Query.time("END", f[5])));
    }
    return all;
  }

  static boolean tooMuch(List<Stretch> all) {
    return all.size() > 1000
        || all.stream().anyMatch(s -> Duration.between(s.from(), s.to()).compareTo(LONGEST) > 0);
  }

  /** Writes the records; how many there were. */
  long write(List<Stretch> all, OutputStream out) throws IOException {
    long records = 0;
    for (Stretch s : all) {
      records += archive.records(wanted(s), s.from(), s.to(), out);
    }
    return records;
  }

  private static Predicate<ChannelId> wanted(Stretch s) {
    Predicate<String> network = Query.codes(s.network()).asMatchPredicate();
    Predicate<String> station = Query.codes(s.station()).asMatchPredicate();
    Predicate<String> location = Query.codes(s.location()).asMatchPredicate();
    Predicate<String> channel = Query.codes(s.channel()).asMatchPredicate();
    return id ->
        network.test(id.station().network())
            && station.test(id.station().station())
            && location.test(id.location())
            && channel.test(id.code());
  }
}
