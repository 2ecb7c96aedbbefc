package haetae.hazard.motion;

import java.util.List;
import java.util.function.Function;

/**
 * A logic tree as a configuration says it: branches with the names of their models.
 *
 * @param id name of the tree
 */
public record LogicTreeSettings(String id, List<Branch> branches) {
  /** Name of a branch, name of its model as in {@link GroundMotionModels}, and its weight. */
  public record Branch(String name, String model, BranchWeight weight) {}

  /**
   * For Korea; weights and bounds are a design choice: the tested models of active crust near and
   * strong, the model of Korean records far and weak. SCIENCE section 6.4.
   */
  public static final LogicTreeSettings KOREA =
      new LogicTreeSettings(
          "Korea",
          List.of(
              new Branch("BSSA14", "BSSA14", BranchWeight.Tapered.of(0.40, 0.25)),
              new Branch("CY14", "CY14", BranchWeight.Tapered.of(0.35, 0.25)),
              new Branch("Emolo15", "Emolo15-partial", BranchWeight.Tapered.of(0.25, 0.50))));

  public LogicTreeSettings {
    branches = List.copyOf(branches);
  }

  /**
   * The tree.
   *
   * @throws haetae.world.InvalidValue if there is no model of a name
   */
  public LogicTree tree() {
    return tree(GroundMotionModels::get);
  }

  /** The tree with models found by {@code models}. */
  LogicTree tree(Function<String, GroundMotionModel> models) {
    return new LogicTree(
        id,
        branches.stream()
            .map(b -> new LogicTree.Branch(b.name(), models.apply(b.model()), b.weight()))
            .toList());
  }
}
