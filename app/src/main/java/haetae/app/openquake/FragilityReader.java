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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a fragility model (NRML): {@code logncdf} by mean and deviation of the capacity, and
 * discrete functions. SCIENCE2 section 26.3.
 */
public final class FragilityReader {
  private static final double NO_SHARE = 0;

  private final String name;
  private List<String> states = List.of();
  private final List<FragilityClass> classes = new ArrayList<>();

  private FragilityReader(String name) {
    this.name = name;
  }

  /** All functions, under their ids. */
  public static FragilitySet read(Path file) {
    FragilityReader reader = new FragilityReader(String.valueOf(file.getFileName()));
    NrmlFile.read(file, "fragilityModel", reader::model);
    return new FragilitySet(reader.name, reader.states, reader.classes);
  }

  private void model(XmlReading xml) {
    while (xml.child()) {
      switch (xml.element()) {
        case "limitStates" -> states = NrmlFile.words(xml.text());
        case "fragilityFunction" -> function(xml);
        default -> xml.skip();
      }
    }
    if (states.isEmpty() || classes.isEmpty()) {
      throw xml.fault(
          states.size() + " limit states and " + classes.size() + " functions; expected some");
    }
  }

  /** What stands in {@code <imls>}. */
  private record Levels(
      IntensityMeasure measure,
      double noDamage,
      double lowest,
      double highest,
      List<Double> imls) {}

  private void function(XmlReading xml) {
    String id = xml.required("id");
    boolean discrete = discrete(xml);
    Optional<Levels> levels = Optional.empty();
    Map<String, double[]> byState = new HashMap<>();
    while (xml.child()) {
      switch (xml.element()) {
        case "imls" -> levels = Optional.of(levels(xml));
        case "params" -> {
          double mean = NrmlFile.number(xml, "mean", Double.NaN);
          double deviation = NrmlFile.number(xml, "stddev", Double.NaN);
          if (!(mean > 0 && deviation > 0)) {
            throw xml.fault("mean and stddev of " + id + "; expected numbers above 0");
          }
          byState.put(xml.required("ls"), new double[] {mean, deviation});
          xml.skip();
        }
        case "poes" -> {
          String state = xml.required("ls");
          byState.put(state, NrmlFile.numbers(xml, xml.text()));
        }
        default -> xml.skip();
      }
    }
    Levels given = levels.orElseThrow(() -> xml.fault(id + " has no <imls>; expected one"));
    try {
      FragilityCurve curve =
          discrete ? discrete(xml, id, given, byState) : lognormal(xml, id, given, byState);
      classes.add(new FragilityClass(id, given.measure(), curve, NO_SHARE));
    } catch (InvalidValue e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains(" line ") ? e : xml.fault("function " + id + ": " + message, e);
    }
  }

  private static boolean discrete(XmlReading xml) {
    String format = xml.attribute("format", "continuous");
    String shape = xml.attribute("shape", "logncdf");
    if (format.equals("discrete")) {
      return true;
    }
    if (format.equals("continuous") && shape.equals("logncdf")) {
      return false;
    }
    throw xml.fault(
        "format '" + format + "', shape '" + shape + "'; expected discrete, or continuous logncdf");
  }

  private static Levels levels(XmlReading xml) {
    IntensityMeasure measure = IntensityMeasure.parse(xml.required("imt"));
    double noDamage = NrmlFile.number(xml, "noDamageLimit", 0);
    double lowest = NrmlFile.number(xml, "minIML", 0);
    double highest = NrmlFile.number(xml, "maxIML", Double.POSITIVE_INFINITY);
    List<Double> imls = Arrays.stream(NrmlFile.numbers(xml, xml.text())).boxed().toList();
    return new Levels(measure, noDamage, lowest, highest, imls);
  }

  private double[] of(XmlReading xml, String id, String state, Map<String, double[]> byState) {
    double[] values = byState.get(state);
    if (values == null) {
      throw xml.fault("function " + id + " has nothing for '" + state + "'; expected " + states);
    }
    return values;
  }

  /** SCIENCE2 section 26.3: β = √ln(1 + s²/m²), θ = m²/√(s² + m²). */
  private FragilityCurve lognormal(
      XmlReading xml, String id, Levels levels, Map<String, double[]> byState) {
    double[] medians = new double[states.size()];
    double[] betas = new double[states.size()];
    for (int k = 0; k < medians.length; k++) {
      double[] capacity = of(xml, id, states.get(k), byState);
      double mean = capacity[0];
      double deviation = capacity[1];
      betas[k] = Math.sqrt(Math.log1p(deviation * deviation / (mean * mean)));
      medians[k] = mean * mean / Math.sqrt(deviation * deviation + mean * mean);
    }
    return new LognormalCurve(medians, betas, levels.lowest(), levels.highest(), levels.noDamage());
  }

  /** Below the first point nothing happens; from the limit of no damage to it chances rise. */
  private FragilityCurve discrete(
      XmlReading xml, String id, Levels levels, Map<String, double[]> byState) {
    double[] imls = levels.imls().stream().mapToDouble(Double::doubleValue).toArray();
    boolean begin = imls.length > 0 && levels.noDamage() > 0 && levels.noDamage() < imls[0];
    double[] all = begin ? before(levels.noDamage(), imls) : imls;
    double[][] chances = new double[states.size()][];
    for (int k = 0; k < chances.length; k++) {
      double[] poes = of(xml, id, states.get(k), byState);
      chances[k] = begin ? before(0, poes) : poes;
    }
    return new DiscreteCurve(all, chances, levels.noDamage());
  }

  private static double[] before(double first, double[] rest) {
    double[] all = new double[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
