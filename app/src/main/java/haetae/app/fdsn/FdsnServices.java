package haetae.app.fdsn;

import haetae.app.api.http.Problem;
import haetae.app.api.http.Reply;
import haetae.app.api.part.EarlierQuakes;
import haetae.app.api.part.FdsnRoutes;
import haetae.app.situation.Newsroom;
import haetae.store.archive.WaveformArchive;
import haetae.world.station.Inventory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The three services as the web server asks them. Safe for threads. */
public final class FdsnServices implements FdsnRoutes {
  /** Largest answer of dataselect, bytes: a design choice, a station for about a day. */
  static final long MOST_BYTES = 256L << 20;

  private static final String OURS = "Haetae";

  private final Map<String, FdsnService> services;

  /**
   * @param inventory metadata of the stations at a moment
   * @param earlier quakes that the situation no longer holds
   */
  public FdsnServices(
      Newsroom room,
      Supplier<Inventory> inventory,
      WaveformArchive archive,
      EarlierQuakes earlier,
      InstantSource clock) {
    services =
        Map.of(
            "event",
            new FdsnEvent(new SituationQuakes(room, earlier), OURS, clock),
            "station",
            new FdsnStation(inventory, OURS, clock),
            "dataselect",
            new FdsnDataselect(archive.reader(), MOST_BYTES, clock));
  }

  @Override
  public Reply answer(
      String service, String method, Map<String, List<String>> parameters, Optional<String> post) {
    FdsnService asked = services.get(service);
    if (asked == null) {
      return Problem.of(404, "absent", "There is no such service.").reply();
    }
    FdsnAnswer answer = asked.answer(method, parameters, post);
    if (answer.status() == 204) {
      return Reply.nothing();
    }
    return answer.contentType().equals(FdsnAnswer.MINISEED) // may be long
        ? Reply.written(answer.status(), answer.contentType(), answer.writer()::write)
        : Reply.of(answer.status(), answer.contentType(), answer.content());
  }
}
