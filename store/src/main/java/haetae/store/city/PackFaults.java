package haetae.store.city;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that was refused, with everything that is wrong in it. Nothing of it was loaded. */
public final class PackFaults extends RuntimeException {
  private final transient List<Fault> faults;
  private final long more;

  /**
   * A refusal.
   *
   * @param faults in the order of files, lines and columns
   * @param more how many faults are not in the list
   */
  public PackFaults(List<Fault> faults, long more) {
    super(text(faults, more));
    this.faults = List.copyOf(faults);
    this.more = more;
  }

  /** The faults, at most {@link FaultList#MOST}. */
  public List<Fault> faults() {
    return faults;
  }

  /** How many faults are not in the list. */
  public long more() {
    return more;
  }

  private static String text(List<Fault> faults, long more) {
    String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    return more > 0 ? lines + "\nand " + more + " more" : lines;
  }
}
