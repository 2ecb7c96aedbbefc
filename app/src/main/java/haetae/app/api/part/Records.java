package haetae.app.api.part;

import haetae.store.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal, to be read. */
public interface Records {
  /** Entries after a number, oldest first, at most so many. */
  List<JournalEntry> after(long number, int most);

  /** Every entry that says something of a quake, oldest first, until a moment. */
  List<JournalEntry> versions(String quake, Optional<Instant> until, int most);
}
