package haetae.signal.pick;

/** Reasons for which a trigger is rejected that others act upon. */
public final class OnsetReason {
  /** An onset by its shape, but below the least amplitude. */
  public static final String TOO_WEAK = "amplitude";

  private OnsetReason() {}
}
