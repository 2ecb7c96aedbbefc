package haetae.store.city;

import haetae.store.city.table.Sheet;
import haetae.store.city.table.TextColumn;
import haetae.store.city.table.WordColumn;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.List;

/** {@code provenance} and {@code source}, which end every row of a pack. */
final class KnownColumns {
  private static final Known NOTHING = new Known(Provenance.SYNTHETIC, "-");

  private final WordColumn<Provenance> provenance;
  private final TextColumn source;
  private Known last = NOTHING;

  KnownColumns(Sheet sheet) {
    provenance = sheet.word("provenance", List.of(Provenance.values()), Provenance::word);
    source = sheet.text("source");
  }

  /** How the current row is known; rows of one source share it. */
  Known get() {
    Provenance how = provenance.get();
    String text = source.get();
    if (text.isBlank()) {
      return NOTHING;
    }
    if (last.how() != how || !last.source().equals(text)) {
      last = new Known(how, text);
    }
    return last;
  }
}
