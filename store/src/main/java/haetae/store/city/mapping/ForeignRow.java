package haetae.store.city.mapping;

import haetae.store.city.feature.PointList;
import java.util.List;
import java.util.Optional;

/** A row of somebody else's file: cells by the name they have there. */
public interface ForeignRow {
  /**
   * What stands in a cell.
   *
   * @param text empty if nothing stands there
   * @param line from 1
   * @param column in characters from 1
   */
  record Cell(String text, int line, int column) {}

  /** The cell of that name; empty if the row has no such column. */
  Optional<Cell> cell(String name);

  /** Line on which the row begins, from 1. */
  int line();

  /** Column at which the row begins, from 1. */
  int column();

  /** Rings of its area as written, the last point the first again; none if it has no area. */
  default List<PointList> rings() {
    return List.of();
  }
}
