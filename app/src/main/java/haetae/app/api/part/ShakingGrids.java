package haetae.app.api.part;

import java.util.Optional;

/** The newest shaking map of a quake on its grid. */
@FunctionalInterface
public interface ShakingGrids {
  /** A form of the map: a file that {@code shake} writes. */
  enum Form {
    CSV("grid.csv"),
    XML("grid.xml"),
    CONTOURS("contours.geojson");

    private final String file;

    Form(String file) {
      this.file = file;
    }

    /** Name of the file. */
    public String file() {
      return file;
    }
  }

  /** The file of a quake; empty if there is none. */
  Optional<byte[]> find(String quake, Form form);
}
