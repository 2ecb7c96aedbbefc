package haetae.impact;

/** The memory of one quake: the newest map whose impact went out. */
public final class ImpactMemory {
  private int mapVersion;

  ImpactMemory() {}

  /** Whether a map is newer than all before; remembers it. */
  boolean isNew(int version) {
    boolean newer = version > mapVersion;
    mapVersion = Math.max(mapVersion, version);
    return newer;
  }
}
