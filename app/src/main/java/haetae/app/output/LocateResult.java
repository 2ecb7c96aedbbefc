package haetae.app.output;

import haetae.app.replay.EventHistory;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code locate} writes: {@code summary.json} with events as in a replay, and QuakeML. */
public final class LocateResult {
  private LocateResult() {}

  /** Writes both files. */
  public static void write(OutputFolder out, List<EventHistory> events, List<String> problems)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    var array = root.putArray("events");
    events.forEach(event -> array.add(SummaryJson.event(event)));
    var notes = root.putArray("notes");
    problems.forEach(notes::add);
    out.text(
        "summary.json", mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    out.quakeMl(events);
  }
}
