package haetae.app.api.part;

import java.util.Map;

/** How the parts of the platform are. */
@FunctionalInterface
public interface Readiness {
  /** Something that must be well, and whether it is. */
  record Part(boolean well, String says) {}

  /**
   * The parts by name. The platform is ready when all are well; {@code started} among them says
   * that it has once been ready.
   */
  Map<String, Part> parts();
}
