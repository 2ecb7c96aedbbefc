package haetae.signal.stream;

/** What one channel's packets were like so far; counts only grow. */
public final class StreamCounts {
  long packets;
  long samples;
  long duplicates;
  long overlaps;
  long late;
  long reordered;
  long gaps;
  long bridged;
  long clockJumps;
  long rateChanges;

  public long packets() {
    return packets;
  }

  public long samples() {
    return samples;
  }

  /** Packets that held nothing new. */
  public long duplicates() {
    return duplicates;
  }

  /** Packets that repeated a part of what was known. */
  public long overlaps() {
    return overlaps;
  }

  /** Packets older than everything known that came too late to be of use. */
  public long late() {
    return late;
  }

  /** Packets that arrived before an earlier one and were put in order. */
  public long reordered() {
    return reordered;
  }

  public long gaps() {
    return gaps;
  }

  /** Holes short enough to be bridged by a straight line. */
  public long bridged() {
    return bridged;
  }

  public long clockJumps() {
    return clockJumps;
  }

  public long rateChanges() {
    return rateChanges;
  }
}
