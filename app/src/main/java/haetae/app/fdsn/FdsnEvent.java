package haetae.app.fdsn;

import haetae.signal.format.QuakeMlContent;
import haetae.signal.format.QuakeMlWriter;
import haetae.world.quake.QuakeVersion;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The FDSN event service 1.2 over the quakes that are known. */
public final class FdsnEvent extends FdsnService {
  private static final Parameter FORMAT = Parameter.word("format", "xml", "text");
  private static final List<Parameter> PARAMETERS = parametersOfEvents();

  private final Quakes quakes;
  private final String programVersion;

  /**
   * @param programVersion for creationInfo
   * @param clock says when a question was asked
   */
  public FdsnEvent(Quakes quakes, String programVersion, InstantSource clock) {
    super("event", "1.2.0", clock);
    this.quakes = quakes;
    this.programVersion = programVersion;
  }

  private static List<Parameter> parametersOfEvents() {
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.time("starttime", "start"));
    all.add(Parameter.time("endtime", "end"));
    all.addAll(Region.PARAMETERS);
    all.add(Parameter.number("mindepth", ""));
    all.add(Parameter.number("maxdepth", ""));
    all.add(Parameter.number("minmagnitude", "minmag"));
    all.add(Parameter.number("maxmagnitude", "maxmag"));
    all.add(Parameter.text("magnitudetype", "magtype"));
    all.add(Parameter.text("eventtype", ""));
    all.add(Parameter.flag("includeallorigins"));
    all.add(Parameter.flag("includeallmagnitudes"));
    all.add(Parameter.flag("includearrivals"));
    all.add(Parameter.text("eventid", ""));
    all.add(Parameter.whole("limit"));
    all.add(Parameter.whole("offset"));
    all.add(EventQuery.ORDER);
    all.add(Parameter.text("catalog", ""));
    all.add(Parameter.text("contributor", ""));
    all.add(Parameter.time("updatedafter", ""));
    all.add(FORMAT);
    all.add(NO_DATA);
    return List.copyOf(all);
  }

  @Override
  List<Parameter> parameters() {
    return PARAMETERS;
  }

  @Override
  Optional<FdsnAnswer> other(String method) {
    return switch (method) {
      case "catalogs" -> Optional.of(names("Catalogs", "Catalog"));
      case "contributors" -> Optional.of(names("Contributors", "Contributor"));
      default -> Optional.empty();
    };
  }

  private static FdsnAnswer names(String list, String one) {
    return FdsnAnswer.xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s>\n  <%s>%s</%s>\n</%s>\n"
            .formatted(list, one, EventQuery.OURS, one, list));
  }

  @Override
  FdsnAnswer query(Map<String, List<String>> said) {
    FdsnQuery query = new FdsnQuery(PARAMETERS, said);
    query.word(NO_DATA);
    String format = query.word(FORMAT);
    QuakeMlContent content =
        new QuakeMlContent(
            query.flag("includeallorigins"),
            query.flag("includeallmagnitudes"),
            query.flag("includearrivals"));
    int skipped = query.whole("offset", 1).orElse(1) - 1;
    int most = query.whole("limit", 1).orElse(Integer.MAX_VALUE);
    EventQuery asked = EventQuery.of(query);
    List<List<QuakeVersion>> found =
        asked.of(quakes.histories(asked.from(), asked.to())).stream()
            .skip(skipped)
            .limit(most)
            .toList();
    if (found.isEmpty()) {
      throw new NoData();
    }
    return format.equals("text")
        ? FdsnAnswer.text(200, EventText.of(found))
        : new FdsnAnswer(
            200, FdsnAnswer.XML, out -> QuakeMlWriter.write(found, content, programVersion, out));
  }
}
