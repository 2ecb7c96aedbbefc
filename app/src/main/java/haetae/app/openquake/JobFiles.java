package haetae.app.openquake;

import haetae.app.impact.RangeJson;
import haetae.app.impact.WholeFiles;
import haetae.app.openquake.JobResult.Realisation;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code summary.json} and {@code buildings.csv} of a job. Several ground-motion models are told
 * one by one and as their weighted mean; then ranges are weighted means of ranges, too.
 */
public final class JobFiles {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JobResult result;

  public JobFiles(JobResult result) {
    this.result = result;
  }

  /** Writes everything. */
  public void write(WholeFiles files) throws IOException {
    files.text("summary.json", out -> out.write(summary()));
    files.text("buildings.csv", this::buildings);
  }

  /** {@code summary.json}. Names are a contract: added to, never renamed. */
  String summary() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("assets", result.assets().size());
    root.put("assetsWithoutSite", result.dropped());
    root.put("sites", result.sites());
    root.put("fields", first().totals().fields());
    root.put("computeMs", Math.round(result.computeMs() * 10) / 10.0);
    body(root, this::mixed, this::expected);
    if (result.realisations().size() > 1) {
      ObjectNode all = root.putObject("realisations");
      for (Realisation realisation : result.realisations()) {
        ObjectNode node = all.putObject(realisation.model());
        node.put("weight", realisation.weight());
        body(node, id -> realisation.totals().city(id), id -> expected(realisation, id));
      }
    }
    ObjectNode method = root.putObject("method");
    method.put("job", String.valueOf(result.job().file().getFileName()));
    method.put(
        "motion", result.realisations().stream().map(Realisation::model).toList().toString());
    method.put(
        "correlation",
        result
            .job()
            .vs30Clustering()
            .map(clustered -> "JB2009, Vs30 clustering " + clustered)
            .orElse("none"));
    method.put("standardError", "(p84 - p16) / 2 over the root of the number of fields");
    method.put("expectation", "quadrature over both cut normal terms, sites independent");
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private Realisation first() {
    return result.realisations().getFirst();
  }

  private void body(
      ObjectNode node, Function<String, Range> range, ToDoubleFunction<String> expected) {
    ObjectNode buildings = node.putObject("buildings");
    quantity(buildings, "none", "buildings.none", range, expected);
    for (String state : result.job().fragilities().states()) {
      quantity(buildings, state, "buildings." + state, range, expected);
    }
    quantity(node, "loss", "loss.structural", range, expected);
    double value = range.apply("value").mean();
    if (value > 0) {
      Range ratio = RangeJson.map(range.apply("loss.structural"), loss -> loss / value);
      RangeJson.put(node, "lossRatio", ratio)
          .put("expected", RangeJson.rounded(expected.applyAsDouble("loss.structural") / value));
    }
    node.put("value", value);
  }

  private void quantity(
      ObjectNode parent,
      String name,
      String id,
      Function<String, Range> ranges,
      ToDoubleFunction<String> expected) {
    Range range = ranges.apply(id);
    double error = (range.p84() - range.p16()) / 2 / Math.sqrt(first().totals().fields());
    RangeJson.put(parent, name, range)
        .put("standardError", RangeJson.rounded(error))
        .put("expected", RangeJson.rounded(expected.applyAsDouble(id)));
  }

  private Range mixed(String id) {
    return new Range(
        weighted(id, Range::mean),
        weighted(id, Range::p05),
        weighted(id, Range::p16),
        weighted(id, Range::p50),
        weighted(id, Range::p84),
        weighted(id, Range::p95));
  }

  private double weighted(String id, ToDoubleFunction<Range> number) {
    return result.realisations().stream()
        .mapToDouble(r -> r.weight() * number.applyAsDouble(r.totals().city(id)))
        .sum();
  }

  private double expected(String id) {
    return result.realisations().stream().mapToDouble(r -> r.weight() * expected(r, id)).sum();
  }

  private static double expected(Realisation realisation, String id) {
    return realisation.expected().get(realisation.totals().portfolio().quantity(id));
  }

  /** A row for each asset: mean share of its buildings in each state, mean loss ratio. */
  private void buildings(Writer out) throws IOException {
    OpenQuakeJob job = result.job();
    List<String> states = job.fragilities().states();
    out.write("id,lon,lat,taxonomy,number,p_none,p_" + String.join(",p_", states));
    out.write(",loss_ratio,loss\n");
    Exposure exposure = job.exposure();
    List<String> taxonomies = exposure.taxonomies();
    for (int i = 0; i < result.assets().size(); i++) {
      int asset = result.assets().get(i);
      String taxonomy = taxonomies.get(exposure.taxonomy(asset));
      StringBuilder line = new StringBuilder(160);
      line.append(cell(exposure.id(asset)));
      line.append(',').append(exposure.lonDeg(asset)).append(',').append(exposure.latDeg(asset));
      line.append(',').append(cell(taxonomy)).append(',').append(exposure.number(asset));
      double[] ratios = job.consequences().ratios(taxonomy, states.size());
      double ratio = 0;
      for (int k = 0; k <= states.size(); k++) {
        double chance = chance(i, k);
        ratio += k == 0 ? 0 : chance * ratios[k - 1];
        line.append(',').append(decimal(chance));
      }
      line.append(',').append(decimal(ratio));
      line.append(',').append(RangeJson.rounded(ratio * exposure.value(asset))).append('\n');
      out.write(line.toString());
    }
  }

  private double chance(int building, int state) {
    double sum = 0;
    for (Realisation realisation : result.realisations()) {
      Totals totals = realisation.totals();
      sum += realisation.weight() * totals.meanState(building, state);
    }
    return sum;
  }

  /** Seven decimals without the slowness of a formatter. */
  static String decimal(double chance) {
    if (!(chance >= 0 && chance < 1e9)) {
      throw new InvalidValue("chance is " + chance + "; expected 0 to 1");
    }
    long scaled = Math.round(chance * 1e7);
    String digits = Long.toString(scaled % 10_000_000 + 10_000_000);
    return scaled / 10_000_000 + "." + digits.substring(1);
  }

  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
