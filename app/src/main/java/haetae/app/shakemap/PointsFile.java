package haetae.app.shakemap;

import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.List;

/** Reads points to be mapped: {@code lon lat vs30 name} a line, as ShakeMap's facilities files. */
public final class PointsFile {
  private static final int MOST = 5_000_000;

  private PointsFile() {}

  /**
   * The points; a Vs30 that is missing is the default.
   *
   * @throws InvalidValue naming file, line, got and expected
   */
  public static Sites read(Path file, double vs30DefaultMps) {
    InputFile input = InputFile.of(file);
    List<String> lines = input.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > MOST) {
      throw new InvalidValue(
          input.name() + " has " + lines.size() + " points; expected 1 to " + MOST);
    }
    double[] lat = new double[lines.size()];
    double[] lon = new double[lines.size()];
    double[] vs30 = new double[lines.size()];
    for (int k = 0; k < lines.size(); k++) {
      String[] words = lines.get(k).split("[\\s,]+", -1);
      try {
        lon[k] = Double.parseDouble(words[0]);
        lat[k] = Double.parseDouble(words[1]);
        vs30[k] = words.length > 2 ? Double.parseDouble(words[2]) : vs30DefaultMps;
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new InvalidValue(
            input.name() + " point " + (k + 1) + ": '" + lines.get(k) + "'; expected lon lat vs30",
            e);
      }
    }
    return Sites.of(lat, lon, vs30);
  }
}
