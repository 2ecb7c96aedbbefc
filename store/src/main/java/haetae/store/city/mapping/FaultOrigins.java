package haetae.store.city.mapping;

import haetae.store.city.Fault;
import haetae.store.city.table.FaultSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faults of a written table -> the same faults where they stand in the file it was made of. */
final class FaultOrigins {
  private static final FaultSink SILENT = (line, column, message) -> {};

  private final LayerRows rows;
  private final String table;

  FaultOrigins(LayerRows rows, String table) {
    this.rows = rows;
    this.table = table;
  }

  /** The faults; those of other files as they are. */
  List<Fault> of(List<Fault> faults) throws IOException {
    Map<Integer, List<Fault>> byRow = new HashMap<>();
    List<Fault> found = new ArrayList<>();
    for (Fault fault : faults) {
      if (!fault.file().equals(table)) {
        found.add(fault);
      } else if (fault.line() < 2) {
        found.add(new Fault(rows.file().name(), 1, 1, fault.message() + " (--map or --set)"));
      } else {
        byRow.computeIfAbsent(fault.line() - 2, row -> new ArrayList<>()).add(fault);
      }
    }
    int[] row = {0};
    rows.file()
        .read(
            SILENT,
            r -> byRow.getOrDefault(row[0]++, List.of()).forEach(f -> found.add(origin(f, r))));
    return found;
  }

  private Fault origin(Fault fault, ForeignRow row) {
    try {
      ForeignRow.Cell cell = rows.origin(row, fault.column());
      return new Fault(rows.file().name(), cell.line(), cell.column(), fault.message());
    } catch (IOException e) {
      throw new UncheckedIOException("reading a row again failed", e);
    }
  }
}
