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
    number(node, "mean", range.mean());
    number(node, "p05", range.p05());
    number(node, "p16", range.p16());
    number(node, "p50", range.p50());
    number(node, "p84", range.p84());
    number(node, "p95", range.p95());
    return node;
  }

  /** What is no number (a share of nothing) is null: JSON has no word for it. */
  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, rounded(value));
    } else {
      node.putNull(name);
    }
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
