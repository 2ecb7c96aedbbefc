package haetae.app.api.resource;

import haetae.app.api.part.Records;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal of a folder. Versions are looked for as far back as the situation remembers. */
public final class JournalRecords implements Records {
  private final JournalReader reader;
  private final InstantSource clock;

  /** Reads the journal of a folder. */
  public JournalRecords(Path folder, InstantSource clock) {
    reader = new JournalReader(folder);
    this.clock = clock;
  }

  @Override
  public List<JournalEntry> after(long number, int most) {
    try {
      return reader.after(number, most);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read", e);
    }
  }

  @Override
  public List<JournalEntry> versions(String quake, Optional<Instant> until, int most) {
    List<JournalEntry> found = new ArrayList<>();
    Instant end = until.orElse(Instant.MAX);
    Instant from = until.orElseGet(clock::instant).minus(Newsroom.MEMORY);
    String id = "\"id\":\"" + quake + "\"";
    try {
      reader.readSince(
          from,
          entry -> {
            boolean its =
                (entry.kind().equals(Kind.QUAKE) || entry.kind().equals(Kind.QUAKE_GONE))
                    && entry.body().contains(id);
            if (its && !entry.at().isAfter(end) && found.size() < most) {
              found.add(entry);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read", e);
    }
    return found;
  }
}
