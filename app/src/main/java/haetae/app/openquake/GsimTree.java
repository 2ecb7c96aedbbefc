package haetae.app.openquake;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ground-motion models of a job with their weights: {@code gsim} or a logic tree. */
final class GsimTree {
  /** One realisation of the job. */
  record Branch(String name, double weight, GroundMotionModel model) {}

  private final List<Branch> branches = new ArrayList<>();
  private int sets;

  private GsimTree() {}

  static List<Branch> read(JobIni ini) {
    List<Path> files = ini.files("gsim_logic_tree_file");
    GsimTree tree = new GsimTree();
    if (files.isEmpty()) {
      String name = plain(ini.get("gsim", "a ground-motion model, or gsim_logic_tree_file"));
      try {
        tree.branches.add(new Branch(name, 1, GroundMotionModels.get(name)));
      } catch (InvalidValue e) {
        throw new InvalidValue(
            ini.wrong("gsim", "a known model").getMessage() + ": " + e.getMessage(), e);
      }
      return tree.branches;
    }
    ini.find("gsim");
    XmlReading xml = JobFile.of(files.getFirst()).nrml("logicTree");
    if (!xml.element().equals("logicTree")) {
      throw xml.fault("<" + xml.element() + ">; expected <logicTree>");
    }
    tree.inside(xml);
    double sum = tree.branches.stream().mapToDouble(Branch::weight).sum();
    if (tree.branches.isEmpty() || Math.abs(sum - 1) > 1e-6) {
      throw xml.fault(
          "weights of " + tree.branches.size() + " branches add up to " + sum + "; expected 1");
    }
    return tree.branches;
  }

  private void inside(XmlReading xml) {
    while (xml.child()) {
      switch (xml.element()) {
        case "logicTreeBranchingLevel" -> inside(xml);
        case "logicTreeBranchSet" -> {
          if (++sets > 1) {
            throw xml.fault("a second logicTreeBranchSet; expected one, of the rupture's region");
          }
          inside(xml);
        }
        case "logicTreeBranch" -> branch(xml);
        default -> xml.skip();
      }
    }
  }

  private void branch(XmlReading xml) {
    Optional<GroundMotionModel> model = Optional.empty();
    String name = "";
    double weight = 1;
    while (xml.child()) {
      switch (xml.element()) {
        case "uncertaintyModel" -> {
          name = plain(xml.text());
          try {
            model = Optional.of(GroundMotionModels.get(name));
          } catch (InvalidValue e) {
            throw xml.fault(String.valueOf(e.getMessage()), e);
          }
        }
        case "uncertaintyWeight" -> weight = xml.number();
        default -> xml.skip();
      }
    }
    if (model.isEmpty()) {
      throw xml.fault("<logicTreeBranch> has no <uncertaintyModel>; expected one");
    }
    branches.add(new Branch(name, weight, model.get()));
  }

  /** {@code [BooreEtAl2014]} is {@code BooreEtAl2014}. */
  private static String plain(String text) {
    String name = text.strip();
    return name.startsWith("[") && name.endsWith("]")
        ? name.substring(1, name.length() - 1).strip()
        : name;
  }
}
