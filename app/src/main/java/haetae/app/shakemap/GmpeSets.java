package haetae.app.shakemap;

import haetae.world.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ground-motion models of a set with their weights: sets of the file itself, and ShakeMap's own
 * sets of active crust; sets inside sets are multiplied out.
 */
final class GmpeSets {
  private static final int DEEPEST = 8;

  private static final Map<String, Map<String, Double>> BUILT_IN =
      Map.of(
          "active_crustal_nshmp2014", nga(),
          "active_crustal_california", nga());

  private GmpeSets() {}

  private static Map<String, Double> nga() {
    Map<String, Double> models = new LinkedHashMap<>();
    List.of("ASK14", "BSSA14", "CB14", "CY14").forEach(name -> models.put(name, 0.25));
    return models;
  }

  static Map<String, Double> resolve(ConfFile conf, String name) {
    Map<String, Double> models = new LinkedHashMap<>();
    add(conf, name, 1, models, 0);
    return models;
  }

  private static void add(
      ConfFile conf, String name, double weight, Map<String, Double> models, int depth) {
    String section = "gmpe_sets." + name;
    if (depth > DEEPEST) {
      throw new InvalidValue("model.conf: gmpe set " + name + " contains itself; expected models");
    }
    if (!conf.hasSection(section)) {
      BUILT_IN
          .getOrDefault(name, Map.of(name, 1.0))
          .forEach((model, part) -> models.merge(model, weight * part, Double::sum));
      return;
    }
    List<String> names = conf.list(section + ".gmpes", "");
    List<String> weights = conf.list(section + ".weights", "");
    if (names.isEmpty() || names.size() != weights.size()) {
      throw conf.wrong(section + ".weights", names.size() + " weights, one per model");
    }
    List.of("weights_large_dist", "dist_cutoff", "site_gmpes", "weights_site_gmpes")
        .forEach(key -> conf.find(section + "." + key));
    double sum = 0;
    for (int k = 0; k < names.size(); k++) {
      double part = number(conf, section + ".weights", weights.get(k));
      sum += part;
      add(conf, names.get(k), weight * part, models, depth + 1);
    }
    if (Math.abs(sum - 1) > 1e-3) {
      throw conf.wrong(section + ".weights", "weights that add to 1");
    }
  }

  private static double number(ConfFile conf, String key, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue(String.valueOf(conf.wrong(key, "numbers").getMessage()), e);
    }
  }
}
