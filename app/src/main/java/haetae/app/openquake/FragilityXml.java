package haetae.app.openquake;

import haetae.impact.fragility.DiscreteCurve;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilityCurve;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Reads a fragilityModel of NRML 0.5: lognormal curves by mean and deviation of the capacity
 * (SCIENCE2 section 26.3) and curves by points. Where a curve by points has a {@code noDamageLimit}
 * below its first point, it rises from 0 there, as in OpenQuake.
 */
final class FragilityXml {
  private final XmlReading xml;
  private final ToDoubleFunction<IntensityMeasure> least;
  private List<String> states = List.of();
  private final Map<String, FragilityClass> classes = new LinkedHashMap<>();

  private FragilityXml(XmlReading xml, ToDoubleFunction<IntensityMeasure> least) {
    this.xml = xml;
    this.least = least;
  }

  /** Limit states and a class for each function, by its id. */
  record Model(String file, List<String> states, Map<String, FragilityClass> classes) {}

  /**
   * The model of a file.
   *
   * @param least minimum_intensity of a measure: shaking at or below it does no damage
   */
  static Model read(Path path, ToDoubleFunction<IntensityMeasure> least) {
    JobFile file = JobFile.of(path);
    FragilityXml reader = new FragilityXml(file.nrml("fragilityModel"), least);
    reader.model();
    return new Model(file.name(), reader.states, reader.classes);
  }

  /** A whole model as a set of classes, for other uses than a job. */
  static FragilitySet set(Path path) {
    Model model = read(path, measure -> 0);
    return new FragilitySet(model.file(), model.states(), List.copyOf(model.classes().values()));
  }

  private void model() {
    if (!xml.element().equals("fragilityModel")) {
      throw xml.fault("<" + xml.element() + ">; expected <fragilityModel>");
    }
    while (xml.child()) {
      switch (xml.element()) {
        case "limitStates" -> states = List.of(xml.text().strip().split("\\s+", -1));
        case "fragilityFunction" -> function();
        case "ffs" -> throw xml.fault("<ffs>; expected <fragilityFunction> of NRML 0.5");
        default -> xml.skip();
      }
    }
    if (classes.isEmpty() || states.isEmpty()) {
      throw xml.fault("no limitStates or no fragilityFunction; expected both");
    }
  }

  private void function() {
    String id = xml.required("id");
    String format = xml.required("format");
    String shape = xml.attribute("shape", "logncdf");
    if (states.isEmpty()) {
      throw xml.fault("<fragilityFunction> before <limitStates>; expected the states first");
    }
    boolean discrete = format.equals("discrete");
    if (!discrete && !(format.equals("continuous") && shape.equals("logncdf"))) {
      throw xml.fault(
          "format and shape of "
              + id
              + " are '"
              + format
              + "', '"
              + shape
              + "'; expected discrete, or continuous and logncdf");
    }
    Levels levels = null;
    Map<String, double[]> rows = new LinkedHashMap<>();
    while (xml.child()) {
      switch (xml.element()) {
        case "imls" -> levels = levels(discrete);
        case "params" -> {
          rows.put(xml.required("ls"), new double[] {number("mean"), number("stddev")});
          xml.skip();
        }
        case "poes" -> rows.put(xml.required("ls"), numbers());
        default -> xml.skip();
      }
    }
    if (levels == null) {
      throw xml.fault("function " + id + " has no <imls>; expected it");
    }
    put(id, levels, ordered(id, rows), discrete);
  }

  private record Levels(
      IntensityMeasure measure,
      List<Double> points,
      double lowest,
      double highest,
      double noDamage) {}

  private Levels levels(boolean discrete) {
    IntensityMeasure measure;
    try {
      measure = IntensityMeasure.parse(xml.required("imt"));
    } catch (InvalidValue e) {
      throw xml.fault(String.valueOf(e.getMessage()), e);
    }
    if (!measure.logarithmic()) {
      throw xml.fault("imt is " + measure + "; expected PGA, PGV or SA(period)");
    }
    double lowest = parse(xml.attribute("minIML", "0"));
    double highest = parse(xml.attribute("maxIML", "Infinity"));
    double noDamage = parse(xml.attribute("noDamageLimit", "0"));
    List<Double> points = discrete ? DoubleStream.of(numbers()).boxed().toList() : List.of();
    if (!discrete) {
      xml.skip();
    }
    return new Levels(measure, points, lowest, highest, noDamage);
  }

  private double[][] ordered(String id, Map<String, double[]> rows) {
    double[][] inOrder = new double[states.size()][];
    for (int k = 0; k < inOrder.length; k++) {
      double[] row = rows.get(states.get(k));
      if (row == null || rows.size() != states.size()) {
        throw xml.fault("function " + id + " has states " + rows.keySet() + "; expected " + states);
      }
      inOrder[k] = row;
    }
    return inOrder;
  }

  private void put(String id, Levels levels, double[][] rows, boolean discrete) {
    try {
      FragilityCurve curve = discrete ? discrete(levels, rows) : lognormal(levels, rows);
      if (classes.put(id, new FragilityClass(id, levels.measure, curve, 0)) != null) {
        throw new InvalidValue("it stands twice; expected once");
      }
    } catch (InvalidValue e) {
      throw xml.fault("function " + id + ": " + e.getMessage(), e);
    }
  }

  private double noDamage(Levels levels) {
    return Math.max(levels.noDamage, least.applyAsDouble(levels.measure));
  }

  private LognormalCurve lognormal(Levels levels, double[][] rows) {
    double[] medians = new double[rows.length];
    double[] betas = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      double mean = rows[k][0];
      double deviation = rows[k][1];
      if (!(mean > 0 && deviation >= 0)) {
        throw new InvalidValue(
            "mean " + mean + ", stddev " + deviation + "; expected more than 0, 0 or more");
      }
      betas[k] = Math.max(1e-6, Math.sqrt(Math.log1p(deviation * deviation / (mean * mean))));
      medians[k] = mean * mean / Math.hypot(mean, deviation);
    }
    return new LognormalCurve(medians, betas, levels.lowest, levels.highest, noDamage(levels));
  }

  private DiscreteCurve discrete(Levels levels, double[][] rows) {
    double[] points = levels.points.stream().mapToDouble(Double::doubleValue).toArray();
    boolean zero = levels.noDamage > 0 && points.length > 0 && levels.noDamage < points[0];
    return zero
        ? new DiscreteCurve(before(levels.noDamage, points), zeroBefore(rows), noDamage(levels))
        : new DiscreteCurve(points, rows, noDamage(levels));
  }

  private static double[][] zeroBefore(double[][] rows) {
    double[][] longer = new double[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      longer[k] = before(0, rows[k]);
    }
    return longer;
  }

  private static double[] before(double first, double[] rest) {
    double[] all = new double[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private double[] numbers() {
    List<Double> numbers = new ArrayList<>();
    for (String word : xml.text().strip().split("[\\s,]+", -1)) {
      numbers.add(parse(word));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double number(String attribute) {
    return parse(xml.required(attribute));
  }

  private double parse(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw xml.fault("'" + word + "'; expected a number", e);
    }
  }
}
