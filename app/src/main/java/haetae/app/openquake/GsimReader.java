package haetae.app.openquake;

import haetae.app.openquake.OpenQuakeJob.WeightedModel;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ground-motion models of a job: one by name, or the branches of a logic tree of one level. */
final class GsimReader {
  private GsimReader() {}

  static List<WeightedModel> read(JobFile job) {
    List<Path> trees = job.files("gsim_logic_tree_file");
    if (trees.isEmpty()) {
      String name = plain(job.get("gsim"));
      try {
        return List.of(new WeightedModel(name, OpenQuakeJob.model(name), 1));
      } catch (InvalidValue e) {
        throw job.fault("gsim", String.valueOf(e.getMessage()));
      }
    }
    List<WeightedModel> models = new ArrayList<>();
    NrmlFile.read(trees.getFirst(), "logicTree", xml -> branchSets(xml, models));
    double sum = models.stream().mapToDouble(WeightedModel::weight).sum();
    if (Math.abs(sum - 1) > 1e-6) {
      throw new InvalidValue(
          trees.getFirst().getFileName() + ": weights add up to " + sum + "; expected 1");
    }
    return models;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\[\\]'\"]", "").strip();
  }

  private static void branchSets(XmlReading xml, List<WeightedModel> models) {
    while (xml.child()) {
      if (xml.element().equals("logicTreeBranchingLevel")) {
        branchSets(xml, models);
      } else if (!xml.element().equals("logicTreeBranchSet")) {
        xml.skip();
      } else if (models.isEmpty()) {
        branches(xml, models);
      } else {
        throw xml.fault("a second branch set; expected one tectonic region");
      }
    }
  }

  private static void branches(XmlReading xml, List<WeightedModel> models) {
    while (xml.child()) {
      if (!xml.element().equals("logicTreeBranch")) {
        xml.skip();
        continue;
      }
      String name = "";
      double weight = 1;
      while (xml.child()) {
        switch (xml.element()) {
          case "uncertaintyModel" -> name = plain(xml.text());
          case "uncertaintyWeight" -> weight = xml.number();
          default -> xml.skip();
        }
      }
      models.add(new WeightedModel(name, OpenQuakeJob.model(name), weight));
    }
  }
}
