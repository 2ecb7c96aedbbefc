package haetae.app.motion;

import haetae.hazard.motion.GroundMotionModel;
import java.util.List;

/** The columns of distance that a model cannot do without. */
final class NeededDistances {
  private NeededDistances() {}

  static List<String> of(GroundMotionModel model) {
    String id = model.id();
    if (id.startsWith("BSSA14")) {
      return id.endsWith("-larger") ? List.of("dist_rjb", "dist_rrup") : List.of("dist_rjb");
    }
    if (id.startsWith("Emolo15")) {
      return List.of("dist_repi", "dist_rjb");
    }
    if (id.startsWith("Allen12")) {
      return List.of(id.contains("Rhyp") ? "dist_rhypo" : "dist_rrup");
    }
    return id.startsWith("Korea")
        ? List.of("dist_rrup", "dist_rjb", "dist_repi")
        : List.of("dist_rrup", "dist_rjb");
  }
}
