package haetae.app.sense.seedlink;

import java.util.Objects;

/**
 * A record of a server. The bytes belong to it.
 *
 * <p>{@code station} is {@code NET_STA}, empty in SeedLink 3, which does not say it; {@code
 * sequence} the server's number; {@code payload} a record of miniSEED 2 or 3.
 */
public final class SeedLinkRecord {
  private final String station;
  private final long sequence;
  private final byte[] payload;

  SeedLinkRecord(String station, long sequence, byte[] payload) {
    this.station = Objects.requireNonNull(station);
    this.sequence = sequence;
    this.payload = payload;
  }

  /** {@code NET_STA}; empty in SeedLink 3. */
  public String station() {
    return station;
  }

  /** The server's number: 24 bits in SeedLink 3, 64 in SeedLink 4. */
  public long sequence() {
    return sequence;
  }

  /** A record of miniSEED; not to be changed. */
  public byte[] payload() {
    return payload;
  }
}
