package haetae.signal.format;

/** How deep a description of stations goes (FDSN station service 1.1, {@code level}). */
public enum StationLevel {
  /** Networks alone. */
  NETWORK,
  /** Stations and where they stand. */
  STATION,
  /** Channels and their sensitivity. */
  CHANNEL,
  /** Channels and the stages of their response. */
  RESPONSE
}
