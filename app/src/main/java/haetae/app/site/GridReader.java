package haetae.app.site;

import haetae.hazard.site.RegularGrid;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a grid: an ESRI ASCII grid ({@code ncols, nrows, xllcorner or xllcenter, …}), or lines of
 * longitude, latitude, value, parted by commas or blanks, with or without a header. NetCDF is not
 * read: {@code gmt grdconvert in.grd out.asc=ef} turns it into the first.
 */
public final class GridReader {
  private GridReader() {}

  /**
   * The grid of a file.
   *
   * @throws InvalidValue if it cannot be read; names file and line
   */
  public static RegularGrid read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidValue(
          file + " cannot be read as text: " + e.getMessage() + " (NetCDF? see grdconvert)", e);
    }
    List<String> used =
        lines.stream().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    if (used.isEmpty()) {
      throw new InvalidValue(file + " is empty; expected a grid");
    }
    String name = String.valueOf(file.getFileName());
    return used.getFirst().strip().toLowerCase(Locale.ROOT).startsWith("ncols")
        ? new AsciiGrid(name, used).read()
        : new LonLatTable(name, used).read();
  }

  /** A number, or a message that says where. */
  static double number(String name, int line, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue(
          name + ", row " + line + ": '" + text + "' is no number; expected one", e);
    }
  }
}
