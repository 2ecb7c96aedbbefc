package haetae.store.city.table;

/** A column of free text. */
public final class TextColumn extends Column {
  private final String otherwise;
  private String last = "";

  TextColumn(Sheet sheet, String name, boolean required, String otherwise) {
    super(sheet, name, required);
    this.otherwise = otherwise;
  }

  /** The text of the current row; the default where the cell is empty. */
  public String get() {
    if (!hasValue()) {
      return otherwise;
    }
    String text = row().text(cell());
    if (text.isBlank()) {
      complain("is blank; expected a text");
    }
    last = text.equals(last) ? last : text;
    return last;
  }

  @Override
  public String expected() {
    return "a text";
  }
}
