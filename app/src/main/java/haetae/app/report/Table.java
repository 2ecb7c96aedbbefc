package haetae.app.report;

import java.util.ArrayList;
import java.util.List;

/** Writes one table; the first column names its row. */
public final class Table {
  private record Column(String head, boolean number) {}

  private final Label caption;
  private final List<Column> columns = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  /** An empty table. */
  public Table(Label caption) {
    this.caption = caption;
  }

  /** Adds a column of words. */
  public Table words(String ko, String en) {
    columns.add(new Column(new Label(ko, en).html(), false));
    return this;
  }

  /** Adds a column of numbers; {@code unit} may be empty. */
  public Table numbers(String ko, String en, String unit) {
    String below = unit.isEmpty() ? "" : " <small>" + Html.escape(unit) + "</small>";
    columns.add(new Column(new Label(ko, en).html() + below, true));
    return this;
  }

  /** Adds a row; the cells are HTML, one a column. */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalStateException(
          "row of %s cells in a table of %s columns".formatted(cells.length, columns.size()));
    }
    rows.append("<tr>");
    for (int k = 0; k < cells.length; k++) {
      String cls = columns.get(k).number() ? " class=\"n\"" : "";
      String tag = k == 0 ? "th" : "td";
      String scope = k == 0 ? " scope=\"row\"" : "";
      rows.append("<%s%s%s>%s</%s>".formatted(tag, scope, cls, cells[k], tag));
    }
    rows.append("</tr>\n");
  }

  /** The table in a box that scrolls sideways. */
  public String finish() {
    StringBuilder head = new StringBuilder();
    for (Column column : columns) {
      String cls = column.number() ? " class=\"n\"" : "";
      head.append("<th scope=\"col\"%s>%s</th>".formatted(cls, column.head()));
    }
    return Html.scroll(
        caption,
        "<table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>\n%s</tbody></table>"
            .formatted(caption.html(), head, rows));
  }
}
