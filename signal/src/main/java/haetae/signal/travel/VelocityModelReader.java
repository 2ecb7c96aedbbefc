package haetae.signal.travel;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads layered models from text. Three forms, told by their lines: NonLinLoc {@code LAYER depth
 * VpTop VpGrad VsTop VsGrad rhoTop rhoGrad} lines within any control file (gradients must be 0);
 * CSV with a header that names {@code layer_top_km, vp_km_s, vs_km_s} and perhaps {@code model}; or
 * bare lines {@code top vp vs} in km and km/s. {@code #} begins a comment.
 */
public final class VelocityModelReader {
  private VelocityModelReader() {}

  /**
   * Reads the only model, or the first one, of a file.
   *
   * @param name name of the model where the text gives none; also named in error messages
   */
  public static VelocityModel read(List<String> lines, String name) {
    return readAll(lines, name).getFirst();
  }

  /** Reads every model of a text, in order. */
  public static List<VelocityModel> readAll(List<String> lines, String name) {
    Map<String, List<Layer>> models = new LinkedHashMap<>();
    boolean nonLinLoc = lines.stream().anyMatch(line -> line.strip().startsWith("LAYER"));
    Columns columns = Columns.BARE;
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutComment(lines.get(i));
      if (line.isEmpty() || (nonLinLoc && !line.startsWith("LAYER"))) {
        continue;
      }
      if (line.contains("layer_top_km")) {
        columns = Columns.ofHeader(line, name + " line " + (i + 1));
        continue;
      }
      Columns used = nonLinLoc ? Columns.NON_LIN_LOC : columns;
      String[] cells = used.cells(line);
      String where = name + " line " + (i + 1);
      models
          .computeIfAbsent(used.model(cells, name), key -> new ArrayList<>())
          .add(used.layer(cells, where));
    }
    if (models.isEmpty()) {
      throw new InvalidValue(
          name + " holds no layer; expected LAYER lines, a CSV with layer_top_km, or top vp vs");
    }
    return models.entrySet().stream()
        .map(entry -> new VelocityModel(entry.getKey(), entry.getValue(), name))
        .toList();
  }

  private static String withoutComment(String line) {
    int hash = line.indexOf('#');
    return (hash < 0 ? line : line.substring(0, hash)).strip();
  }
}
