package haetae.app.openquake;

import haetae.app.impact.RangeJson;
import haetae.app.openquake.JobResult.Total;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code summary.json} of a job. Names are a contract: added to, never renamed. */
final class JobSummaryJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int DIGITS = 9;

  private JobSummaryJson() {}

  static String of(JobResult result) {
    OpenQuakeJob job = result.job();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("assets", result.assets());
    root.put("assetsWithoutSite", result.dropped());
    root.put("sites", job.sites().size());
    root.put("fields", result.fields());
    root.put("openQuakeFields", job.fields());
    root.put("computeMs", rounded(result.computeMs()));
    root.put("expectationMs", rounded(result.expectationMs()));
    totals(root, result, result::total);
    if (result.realisations().size() > 1) {
      var models = root.putArray("realisations");
      for (int b = 0; b < result.realisations().size(); b++) {
        int model = b;
        ObjectNode node = models.addObject();
        node.put("gsim", result.realisations().get(b).branch().name());
        node.put("weight", result.realisations().get(b).branch().weight());
        totals(node, result, id -> result.total(id, model));
      }
    }
    ObjectNode method = root.putObject("method");
    method.put(
        "correlation",
        job.settings().correlated()
            ? "JB2009, Vs30 clustering " + job.settings().vs30Clustered()
            : "none");
    method.put("models", job.branches().stream().map(GsimTree.Branch::name).toList().toString());
    method.put("standardError", "standard deviation over the fields by the root of their number");
    method.put("combinedError", "of the difference from openQuakeFields fields of OpenQuake");
    method.put("expected", "quadrature over both cut normal terms, each site by itself");
    var notes = root.putArray("notes");
    job.notes().forEach(notes::add);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void totals(ObjectNode root, JobResult result, Function<String, Total> total) {
    List<String> lossTypes = result.job().lossTypes();
    lossType(root, result, lossTypes.getFirst(), "", total);
    if (lossTypes.size() > 1) {
      ObjectNode others = root.putObject("byLossType");
      for (String lossType : lossTypes) {
        String prefix = lossType.equals(lossTypes.getFirst()) ? "" : lossType + ".";
        lossType(others.putObject(lossType), result, lossType, prefix, total);
      }
    }
  }

  private static void lossType(
      ObjectNode node,
      JobResult result,
      String lossType,
      String prefix,
      Function<String, Total> total) {
    int openQuakeFields = result.job().fields();
    ObjectNode buildings = node.putObject("buildings");
    put(buildings, "none", total.apply("buildings." + prefix + "none"), openQuakeFields);
    for (String state : result.job().states()) {
      put(buildings, state, total.apply("buildings." + prefix + state), openQuakeFields);
    }
    for (String kind : result.job().consequences().kinds(lossType)) {
      Total sum = total.apply(kind + "." + lossType);
      if (kind.equals("losses")) {
        put(node, "loss", sum, openQuakeFields);
        double value = result.value(lossType);
        put(node, "lossRatio", sum.times(value > 0 ? 1 / value : 0), openQuakeFields);
        node.put("value", rounded(value));
      } else {
        put(node, kind, sum, openQuakeFields);
      }
    }
  }

  /** The combined error is that of the difference from a run of OpenQuake. */
  private static void put(ObjectNode parent, String name, Total total, int openQuakeFields) {
    ObjectNode node = RangeJson.put(parent, name, total.range());
    node.put("standardDeviation", rounded(total.standardDeviation()));
    node.put("standardError", rounded(total.standardError()));
    node.put(
        "combinedError",
        rounded(
            Math.hypot(
                total.standardError(), total.standardDeviation() / Math.sqrt(openQuakeFields))));
    node.put("expected", rounded(total.expected()));
  }

  /** To nine significant digits; null where it is no number. */
  private static @Nullable Double rounded(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return new java.math.BigDecimal(value).round(new java.math.MathContext(DIGITS)).doubleValue();
  }
}
