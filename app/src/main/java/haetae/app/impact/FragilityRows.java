package haetae.app.impact;

import haetae.impact.fragility.DiscreteCurve;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilityCurve;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Limits;
import haetae.store.city.table.NumberColumn;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.store.city.table.WordColumn;
import haetae.world.InvalidValue;
import haetae.world.provenance.Provenance;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of {@code fragility.csv} -> fragility classes. */
final class FragilityRows {
  private static final double NONE = 0;

  private final Sheet sheet;
  private final TextColumn id;
  private final TextColumn measure;
  private final WordColumn<String> shape;
  private final TextColumn imls;
  private final List<TextColumn> states;
  private final NumberColumn lowestIml;
  private final NumberColumn highestIml;
  private final NumberColumn noDamageIml;
  private final NumberColumn collapseShare;
  private final WordColumn<Provenance> provenance;
  private final TextColumn source;
  private final Set<String> seen = new HashSet<>();
  private final List<FragilityClass> classes = new ArrayList<>();

  FragilityRows(FaultSink faults) {
    sheet = new Sheet(faults);
    id = sheet.text("id");
    measure = sheet.text("measure");
    shape = sheet.word("shape", List.of("lognormal", "discrete"), s -> s);
    imls = sheet.textOr("imls", "");
    states = FragilitySet.HAZUS_STATES.stream().map(sheet::text).toList();
    Limits any = Limits.of(0, 1e6, "");
    lowestIml = sheet.numberOr("lowestIml", any, NONE);
    highestIml = sheet.numberOr("highestIml", any, Double.POSITIVE_INFINITY);
    noDamageIml = sheet.numberOr("noDamageIml", any, NONE);
    collapseShare = sheet.numberOr("collapseShare", Limits.of(0, 1, ""), 0);
    provenance = sheet.word("provenance", List.of(Provenance.values()), Provenance::word);
    source = sheet.text("source");
  }

  List<FragilityClass> read(InputStream in) throws IOException {
    sheet.read(in, this::row);
    return classes;
  }

  private void row() {
    String name = id.get();
    String measured = measure.get();
    boolean discrete = shape.get().equals("discrete");
    String points = imls.get();
    List<String> cells = states.stream().map(TextColumn::get).toList();
    double lowest = lowestIml.get();
    double highest = highestIml.isFilled() ? highestIml.get() : Double.POSITIVE_INFINITY;
    double noDamage = noDamageIml.get();
    double collapse = collapseShare.get();
    provenance.get();
    source.get();
    if (!name.isBlank() && !seen.add(name)) {
      id.complain("'" + name + "' is there twice; expected once");
    }
    sheet.addTo(
        classes,
        () ->
            new FragilityClass(
                name,
                IntensityMeasure.parse(measured),
                discrete
                    ? discrete(numbers(points), cells, noDamage)
                    : lognormal(cells, lowest, highest, noDamage),
                collapse));
  }

  private static FragilityCurve discrete(double[] imls, List<String> cells, double noDamage) {
    double[][] chances = cells.stream().map(FragilityRows::numbers).toArray(double[][]::new);
    return new DiscreteCurve(imls, chances, noDamage);
  }

  private static FragilityCurve lognormal(
      List<String> cells, double lowest, double highest, double noDamage) {
    double[] medians = new double[cells.size()];
    double[] betas = new double[cells.size()];
    for (int k = 0; k < medians.length; k++) {
      double[] pair = numbers(cells.get(k));
      if (pair.length != 2) {
        throw new InvalidValue(
            FragilitySet.HAZUS_STATES.get(k)
                + " is '"
                + cells.get(k)
                + "'; expected median and β with a blank between");
      }
      medians[k] = pair[0];
      betas[k] = pair[1];
    }
    return new LognormalCurve(medians, betas, lowest, highest, noDamage);
  }

  private static double[] numbers(String text) {
    String[] words = text.strip().split("\\s+", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      try {
        numbers[i] = Double.parseDouble(words[i]);
      } catch (NumberFormatException e) {
        throw new InvalidValue("'" + words[i] + "' is no number; expected numbers and blanks", e);
      }
    }
    return numbers;
  }
}
