package haetae.app.api.part;

import java.util.Optional;

/** The newest shaking map of a quake on its grid. */
@FunctionalInterface
public interface ShakingGrids {
  /** {@code grid.csv} as {@code shake} writes it; empty if there is none. */
  Optional<byte[]> find(String quake);
}
