package haetae.store.city.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first row of a sheet: finds the known columns in it and reports what is wrong there. */
final class Header {
  private static final Pattern OTHER_DELIMITER = Pattern.compile("[;\t|]");

  private final Map<String, Column> known = new HashMap<>();
  private final List<Column> columns;
  private final FaultSink faults;

  Header(List<Column> columns, FaultSink faults) {
    this.columns = columns;
    this.faults = faults;
    columns.forEach(column -> known.put(column.name(), column));
  }

  /** Tells each column where it stands; false if the rows below cannot be read. */
  boolean read(Row row) {
    if (isDelimitedOtherwise(row)) {
      return false;
    }
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Column column = known.get(row.text(i));
      if (column == null) {
        unknown.add(row.text(i));
      } else if (column.isThere()) {
        at(row, i, "column '" + column.name() + "' is there twice; expected once");
      } else {
        column.standsAt(i);
      }
    }
    if (unknown.size() == row.size()) {
      at(
          row,
          0,
          "the first row names no column of this file; expected a header: " + names(columns));
      return false;
    }
    unknown(row);
    missing(row);
    return true;
  }

  private boolean isDelimitedOtherwise(Row row) {
    Matcher other = OTHER_DELIMITER.matcher(row.text(0));
    if (row.size() > 1 || !other.find()) {
      return false;
    }
    String sign = other.group().equals("\t") ? "tab" : "'" + other.group() + "'";
    at(row, 0, "cells are separated by " + sign + "; expected ','");
    return true;
  }

  private void unknown(Row row) {
    List<String> free =
        columns.stream().filter(column -> !column.isThere()).map(Column::name).toList();
    for (int i = 0; i < row.size(); i++) {
      String name = row.text(i);
      if (!known.containsKey(name)) {
        String hint = Spelling.hint(name, free);
        String expected = hint.isEmpty() ? "; expected some of " + names(columns) : hint;
        at(row, i, "column '" + name + "' is unknown" + expected);
      }
    }
  }

  private void missing(Row row) {
    columns.stream()
        .filter(column -> column.isRequired() && !column.isThere())
        .forEach(column ->
            at(row, 0, "column '" + column.name() + "' is missing; expected " + column.expected()));
  }

  /** The header that was expected. */
  static String names(List<Column> columns) {
    return String.join(",", columns.stream().map(Column::name).toList());
  }

  private void at(Row row, int cell, String message) {
    faults.at(row.line(cell), row.column(cell), message);
  }
}
