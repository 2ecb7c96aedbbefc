package haetae.app.output;

import haetae.app.replay.ShakingHistory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code shaking-versions.jsonl}: a line for every map. */
final class ShakingVersionsJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ShakingVersionsJson() {}

  static String of(ShakingHistory history) {
    StringBuilder out = new StringBuilder();
    for (ShakingHistory.Line line : history.lines()) {
      ObjectNode node = MAPPER.createObjectNode();
      node.put("at", line.at().toString());
      node.put("quake", line.quakeId());
      node.put("quakeVersion", line.quakeVersion());
      node.put("version", line.mapVersion());
      node.put("afterOriginS", SummaryJson.round(line.afterOriginS(), 3));
      node.put("maxMmi", SummaryJson.round(line.mmi(), 2));
      node.put("maxKma", line.kma());
      node.put("stations", line.stations());
      node.put("finalStations", line.finalStations());
      node.put("computeMs", SummaryJson.round(line.computeMs(), 1));
      out.append(MAPPER.writeValueAsString(node)).append('\n');
    }
    return out.toString();
  }
}
