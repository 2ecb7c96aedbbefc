package haetae.signal.travel;

import haetae.world.InvalidValue;
import java.util.List;

/**
 * Where a line of a model file keeps its numbers.
 *
 * @param model column of the model's name, -1 if there is none
 * @param gradients columns that must be 0
 */
record Columns(int model, int top, int vp, int vs, List<Integer> gradients) {
  static final Columns BARE = new Columns(-1, 0, 1, 2, List.of());
  static final Columns NON_LIN_LOC = new Columns(-1, 1, 2, 4, List.of(3, 5));

  static Columns ofHeader(String line, String where) {
    List<String> names = List.of(line.strip().split("\\s*,\\s*"));
    return new Columns(
        names.indexOf("model"),
        index(names, "layer_top_km", where),
        index(names, "vp_km_s", where),
        index(names, "vs_km_s", where),
        List.of());
  }

  private static int index(List<String> names, String name, String where) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new InvalidValue(where + ": columns are " + names + "; expected one named " + name);
    }
    return index;
  }

  String[] cells(String line) {
    return line.split(line.contains(",") ? "\\s*,\\s*" : "\\s+");
  }

  String model(String[] cells, String otherwise) {
    return model < 0 || model >= cells.length ? otherwise : cells[model];
  }

  Layer layer(String[] cells, String where) {
    for (int column : gradients) {
      if (number(cells, column, where) != 0) {
        throw new InvalidValue(
            where
                + ": gradient is "
                + cells[column]
                + "; expected 0 (layers of constant velocity)");
      }
    }
    try {
      return new Layer(
          number(cells, top, where), number(cells, vp, where), number(cells, vs, where));
    } catch (InvalidValue e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(where) ? e : new InvalidValue(where + ": " + message, e);
    }
  }

  private static double number(String[] cells, int column, String where) {
    if (column >= cells.length) {
      throw new InvalidValue(
          where + ": has " + cells.length + " columns; expected at least " + (column + 1));
    }
    try {
      return Double.parseDouble(cells[column]);
    } catch (NumberFormatException e) {
      throw new InvalidValue(
          where + ": column " + (column + 1) + " is '" + cells[column] + "'; expected a number", e);
    }
  }
}
