package haetae.app.fdsn;

import haetae.signal.format.StationLevel;
import haetae.signal.format.StationXmlWriter;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The FDSN station service 1.1 over the inventory. Everything is open, so nothing depends on {@code
 * includerestricted}; availability and {@code matchtimeseries} are not offered.
 */
public final class FdsnStation extends FdsnService {
  private static final Parameter FORMAT = Parameter.word("format", "xml", "text");
  private static final Parameter LEVEL =
      new Parameter(
          "level",
          "",
          "xs:string",
          "station",
          List.of("network", "station", "channel", "response"));
  private static final List<Parameter> PARAMETERS = parametersOfStations();

  private final Supplier<Inventory> inventory;
  private final String source;

  /**
   * @param source who sends the document
   * @param clock says when a question was asked
   */
  public FdsnStation(Supplier<Inventory> inventory, String source, InstantSource clock) {
    super("station", "1.1.0", clock);
    this.inventory = inventory;
    this.source = source;
  }

  private static List<Parameter> parametersOfStations() {
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.time("starttime", "start"));
    all.add(Parameter.time("endtime", "end"));
    all.add(Parameter.time("startbefore", ""));
    all.add(Parameter.time("startafter", ""));
    all.add(Parameter.time("endbefore", ""));
    all.add(Parameter.time("endafter", ""));
    all.addAll(Codes.PARAMETERS);
    all.addAll(Region.PARAMETERS);
    all.add(LEVEL);
    all.add(new Parameter("includerestricted", "", "xs:boolean", "true", List.of()));
    all.add(Parameter.flag("includeavailability"));
    all.add(Parameter.flag("matchtimeseries"));
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
  FdsnAnswer query(Map<String, List<String>> said) {
    FdsnQuery query = new FdsnQuery(PARAMETERS, said);
    return answer(query, List.of(StationQuery.line(query)));
  }

  @Override
  FdsnAnswer post(String body) {
    PostBody read = PostBody.read(body);
    return answer(new FdsnQuery(PARAMETERS, read.parameters()), read.lines());
  }

  private FdsnAnswer answer(FdsnQuery query, List<PostBody.Line> lines) {
    query.word(NO_DATA);
    query.flag("includerestricted", true);
    query.time("updatedafter"); // when a description changed is not kept: all are given
    for (String absent : List.of("includeavailability", "matchtimeseries")) {
      if (query.flag(absent)) {
        throw FdsnRefusal.wrong("Parameter '" + absent + "' is not offered here.");
      }
    }
    StationLevel level = StationLevel.valueOf(query.word(LEVEL).toUpperCase(Locale.ROOT));
    StationQuery wanted = StationQuery.of(query, lines);
    List<Channel> found = inventory.get().listChannels().stream().filter(wanted::fits).toList();
    if (found.isEmpty()) {
      throw new NoData();
    }
    if (query.word(FORMAT).equals("text")) {
      return FdsnAnswer.text(200, StationText.of(found, level));
    }
    Instant now = now();
    return new FdsnAnswer(
        200,
        FdsnAnswer.XML,
        out -> StationXmlWriter.write(new Inventory(found), level, source, now, out));
  }
}
