package haetae.impact;

/** The memory of one quake: the newest map whose impact went out. */
public final class ImpactMemory {
  int mapVersion;

  ImpactMemory() {}
}
