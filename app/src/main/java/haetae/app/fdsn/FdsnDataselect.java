package haetae.app.fdsn;

import haetae.store.archive.ArchiveReader;
import haetae.store.archive.ArchivedRecord;
import haetae.store.archive.ChannelPattern;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The FDSN dataselect service 1.1 over the waveform archive. Whole records are given, as they stand
 * in the archive, in order of channel and time. All of them have quality D: {@code D}, {@code M}
 * and {@code B} (best) give them, {@code R} and {@code Q} nothing.
 */
public final class FdsnDataselect extends FdsnService {
  private static final Parameter FORMAT = Parameter.word("format", "miniseed");
  private static final List<String> QUALITIES = List.of("B", "D", "M", "R", "Q");
  private static final List<Parameter> PARAMETERS = parametersOfWaveforms();

  private final ArchiveReader archive;
  private final long mostBytes;

  /**
   * @param mostBytes an answer that would be larger is refused with 413
   * @param clock says when a question was asked
   */
  public FdsnDataselect(ArchiveReader archive, long mostBytes, InstantSource clock) {
    super("dataselect", "1.1.1", clock);
    this.archive = archive;
    this.mostBytes = mostBytes;
  }

  private static List<Parameter> parametersOfWaveforms() {
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.time("starttime", "start"));
    all.add(Parameter.time("endtime", "end"));
    all.addAll(Codes.PARAMETERS);
    all.add(new Parameter("quality", "", "xs:string", "B", QUALITIES));
    all.add(new Parameter("minimumlength", "", "xs:double", "0.0", List.of()));
    all.add(Parameter.flag("longestonly"));
    all.add(FORMAT);
    all.add(NO_DATA);
    return List.copyOf(all);
  }

  @Override
  List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  FdsnAnswer query(Map<String, List<String>> said) {
    FdsnQuery query = new FdsnQuery(PARAMETERS, said);
    Instant from = needed(query, "starttime");
    Instant to = needed(query, "endtime");
    if (!from.isBefore(to)) {
      throw FdsnRefusal.wrong("endtime " + to + " is not after starttime " + from);
    }
    return answer(query, List.of(new PostBody.Line(Codes.of(query), from, to)));
  }

  private static Instant needed(FdsnQuery query, String name) {
    return query
        .time(name)
        .orElseThrow(() -> FdsnRefusal.wrong("Parameter '" + name + "' is needed."));
  }

  @Override
  FdsnAnswer post(String body) {
    PostBody read = PostBody.read(body);
    return answer(new FdsnQuery(PARAMETERS, read.parameters()), read.lines());
  }

  private FdsnAnswer answer(FdsnQuery query, List<PostBody.Line> lines) {
    query.word(FORMAT);
    query.word(NO_DATA);
    Pieces pieces =
        new Pieces(query.number("minimumlength", 0, 1e9).orElse(0), query.flag("longestonly"));
    boolean ours = List.of("B", "D", "M").contains(quality(query));
    Set<ArchivedRecord> found = new LinkedHashSet<>(); // lines may overlap
    long bytes = 0;
    for (PostBody.Line line : ours ? lines : List.<PostBody.Line>of()) {
      for (ArchivedRecord record : pieces.of(records(line), line.from(), line.to())) {
        bytes += found.add(record) ? record.bytes() : 0;
      }
      if (bytes > mostBytes) {
        throw FdsnRefusal.tooMuch(
            "The request selects more than " + mostBytes + " bytes; ask for less at a time.");
      }
    }
    if (found.isEmpty()) {
      throw new NoData();
    }
    List<ArchivedRecord> records = List.copyOf(found);
    return new FdsnAnswer(200, FdsnAnswer.MINISEED, out -> ArchiveReader.copy(records, out));
  }

  private List<ArchivedRecord> records(PostBody.Line line) {
    ChannelPattern channels = line.channels();
    return archive.records(channels, line.from(), line.to());
  }

  private static String quality(FdsnQuery query) {
    String quality = query.text("quality").orElse("B").toUpperCase(Locale.ROOT);
    if (!QUALITIES.contains(quality)) {
      throw FdsnRefusal.wrong(
          "Parameter 'quality' is '" + FdsnQuery.shown(quality) + "'; expected B, D, M, R or Q.");
    }
    return quality;
  }
}
