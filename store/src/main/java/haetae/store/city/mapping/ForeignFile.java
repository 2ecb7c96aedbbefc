package haetae.store.city.mapping;

import haetae.store.city.table.FaultSink;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Somebody else's file; it can be read several times. */
public interface ForeignFile {
  /** Name for messages. */
  String name();

  /** Whether its rows may have rings. */
  default boolean hasAreas() {
    return false;
  }

  /** Columns that every row has; a map may name no other. */
  List<String> columns() throws IOException;

  /** Hands over every row; what cannot be read goes to the sink. */
  void read(FaultSink faults, Consumer<ForeignRow> rows) throws IOException;
}
