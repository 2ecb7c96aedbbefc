package haetae.app.fdsn;

import haetae.store.archive.ChannelPattern;
import haetae.world.station.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which channel epochs are meant (FDSN station 1.1, table of parameters). */
record StationQuery(
    List<PostBody.Line> lines,
    Region region,
    Optional<Instant> startBefore,
    Optional<Instant> startAfter,
    Optional<Instant> endBefore,
    Optional<Instant> endAfter) {
  static StationQuery of(FdsnQuery query, List<PostBody.Line> lines) {
    return new StationQuery(
        lines,
        Region.of(query),
        query.time("startbefore"),
        query.time("startafter"),
        query.time("endbefore"),
        query.time("endafter"));
  }

  static PostBody.Line line(FdsnQuery query) {
    ChannelPattern codes = Codes.of(query);
    Instant from = query.time("starttime").orElse(Instant.MIN);
    Instant to = query.time("endtime").orElse(Instant.MAX);
    if (from.isAfter(to)) {
      throw FdsnRefusal.wrong("endtime " + to + " is before starttime " + from);
    }
    return new PostBody.Line(codes, from, to);
  }

  boolean fits(Channel channel) {
    return lines.stream().anyMatch(line -> fits(line, channel))
        && region.contains(channel.place())
        && startBefore.filter(t -> !channel.start().isBefore(t)).isEmpty()
        && startAfter.filter(t -> !channel.start().isAfter(t)).isEmpty()
        && endBefore.filter(t -> !channel.end().isBefore(t)).isEmpty()
        && endAfter.filter(t -> !channel.end().isAfter(t)).isEmpty();
  }

  private static boolean fits(PostBody.Line line, Channel channel) {
    return line.channels().matches(channel.id())
        && !channel.start().isAfter(line.to())
        && channel.end().isAfter(line.from());
  }
}
