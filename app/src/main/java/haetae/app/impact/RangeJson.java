package haetae.app.impact;

import haetae.impact.engine.Range;
import java.util.function.DoubleUnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** A range as JSON: {@code mean, p05, p16, p50, p84, p95}. */
public final class RangeJson {
  private RangeJson() {}

  /** Puts a range into a node of its own. */
  public static ObjectNode put(ObjectNode parent, String name, Range range) {
    ObjectNode node = parent.putObject(name);
    node.put("mean", rounded(range.mean()));
    node.put("p05", rounded(range.p05()));
    node.put("p16", rounded(range.p16()));
    node.put("p50", rounded(range.p50()));
    node.put("p84", rounded(range.p84()));
    node.put("p95", rounded(range.p95()));
    return node;
  }

  /** The range with every number turned into another. */
  public static Range map(Range r, DoubleUnaryOperator each) {
    return new Range(
        each.applyAsDouble(r.mean()),
        each.applyAsDouble(r.p05()),
        each.applyAsDouble(r.p16()),
        each.applyAsDouble(r.p50()),
        each.applyAsDouble(r.p84()),
        each.applyAsDouble(r.p95()));
  }

  /** Eight digits: more than is known, fewer than a double prints. */
  public static double rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.7e", value));
  }
}
