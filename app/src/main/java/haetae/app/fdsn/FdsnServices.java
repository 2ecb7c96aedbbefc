package haetae.app.fdsn;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Reply;
import haetae.app.api.part.FdsnRoutes;
import haetae.app.situation.Newsroom;
import haetae.store.archive.WaveformArchive;
import haetae.world.InvalidValue;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The three services: event, station, dataselect. Safe for threads. */
public final class FdsnServices implements FdsnRoutes {
  private static final Map<String, Set<String>> PARAMETERS =
      Map.of(
          "event", EventService.PARAMETERS,
          "station", StationService.PARAMETERS,
          "dataselect", DataselectService.PARAMETERS);

  private final EventService events;
  private final StationService stations;
  private final DataselectService waveforms;

  /**
   * @param inventory metadata of the stations
   */
  public FdsnServices(
      Newsroom room, Inventory inventory, WaveformArchive archive, InstantSource clock) {
    events = new EventService(room);
    stations = new StationService(inventory, clock);
    waveforms = new DataselectService(archive);
  }

  @Override
  public Reply answer(
      String service, String method, Map<String, List<String>> parameters, Optional<String> post) {
    return switch (method) {
      case "version" -> text(200, service.equals("event") ? "1.2.0" : "1.1.0");
      case "application.wadl" ->
          Reply.of(200, MediaType.XML, utf8(Wadl.of(service, known(service))));
      case "catalogs" ->
          Reply.of(200, MediaType.XML, utf8("<Catalogs><Catalog>haetae</Catalog></Catalogs>"));
      case "contributors" ->
          Reply.of(
              200,
              MediaType.XML,
              utf8("<Contributors><Contributor>haetae</Contributor></Contributors>"));
      default -> query(service, parameters, post);
    };
  }

  private static Set<String> known(String service) {
    return PARAMETERS.getOrDefault(service, Set.of());
  }

  private Reply query(String service, Map<String, List<String>> parameters, Optional<String> post) {
    try {
      Query q = new Query(parameters, known(service));
      return switch (service) {
        case "event" -> event(q);
        case "station" -> station(q);
        default -> dataselect(q, post);
      };
    } catch (InvalidValue e) {
      return error(400, "Bad request", String.valueOf(e.getMessage()));
    }
  }

  private Reply event(Query q) {
    List<JsonNode> found = events.find(q);
    if (found.isEmpty()) {
      return nothing(q);
    }
    return q.text("format", "xml").equals("text")
        ? Reply.of(200, MediaType.TEXT, EventService.text(found))
        : Reply.of(200, MediaType.XML, EventService.xml(found));
  }

  private Reply station(Query q) {
    List<Channel> found = stations.find(q);
    if (found.isEmpty()) {
      return nothing(q);
    }
    return q.text("format", "xml").equals("text")
        ? Reply.of(200, MediaType.TEXT, StationService.text(found))
        : Reply.of(200, MediaType.XML, stations.xml(found));
  }

  private Reply dataselect(Query q, Optional<String> post) {
    List<DataselectService.Stretch> asked =
        post.isPresent() ? DataselectService.ofPost(post.get()) : DataselectService.of(q);
    if (DataselectService.tooMuch(asked)) {
      return error(413, "Request too large", "at most a day of any channel and 1000 lines at once");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (waveforms.write(asked, out) == 0) {
        return nothing(q);
      }
    } catch (IOException e) {
      return error(500, "Internal error", "the archive cannot be read");
    }
    return Reply.of(200, MediaType.MINISEED, out.toByteArray());
  }

  private static Reply nothing(Query q) {
    return q.text("nodata", "204").equals("404")
        ? error(404, "Not found", "nothing matches")
        : Reply.nothing();
  }

  private static Reply text(int status, String text) {
    return Reply.of(status, MediaType.TEXT, utf8(text));
  }

  /** As the specification wants errors. */
  private static Reply error(int status, String title, String detail) {
    return text(
        status,
        "Error "
            + status
            + ": "
            + title
            + "\n\n"
            + detail
            + "\n\nUsage details are available from application.wadl\n\nService version:\n1.2.0\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
