package haetae.store.city;

import haetae.store.city.table.FaultSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong in a pack, the first thousand in words, the rest by number. */
public final class FaultList {
  /** Faults kept with their message. */
  public static final int MOST = 1_000;

  private final List<Fault> faults = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private long more;

  /** Where faults of one file go. */
  public FaultSink in(String file) {
    if (!files.contains(file)) {
      files.add(file);
    }
    return (line, column, message) -> add(new Fault(file, line, column, message));
  }

  private void add(Fault fault) {
    if (faults.size() < MOST) {
      faults.add(fault);
    } else {
      more++;
    }
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The faults by file (in the order the files were opened), line and column. */
  public List<Fault> sorted() {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparingInt((Fault f) -> files.indexOf(f.file()))
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column));
    return sorted;
  }

  /** How many faults came after the first {@link #MOST}. */
  public long more() {
    return more;
  }
}
