package haetae.app.output;

import haetae.app.replay.ImpactHistory;
import haetae.impact.engine.Range;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code impact-versions.jsonl}: a line for every impact of a replay. */
final class ImpactVersionsJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ImpactVersionsJson() {}

  static String of(ImpactHistory history) {
    StringBuilder out = new StringBuilder();
    for (ImpactHistory.Line line : history.lines()) {
      ObjectNode node = MAPPER.createObjectNode();
      node.put("at", line.at().toString());
      node.put("quake", line.quakeId());
      node.put("quakeVersion", line.quakeVersion());
      node.put("mapVersion", line.mapVersion());
      node.put("afterOriginS", SummaryJson.round(line.afterOriginS(), 3));
      node.put("damaged", SummaryJson.round(line.damaged(), 1));
      range(node.putObject("displacedHouseholds"), line.displaced(), 1);
      range(node.putObject("loss"), line.loss(), 0);
      node.put("computeMs", SummaryJson.round(line.computeMs(), 1));
      out.append(MAPPER.writeValueAsString(node)).append('\n');
    }
    return out.toString();
  }

  private static void range(ObjectNode node, Range range, int decimals) {
    node.put("mean", SummaryJson.round(range.mean(), decimals));
    node.put("p05", SummaryJson.round(range.p05(), decimals));
    node.put("p95", SummaryJson.round(range.p95(), decimals));
  }
}
