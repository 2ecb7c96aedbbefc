package haetae.app.doctor;

/** How a thing is. */
public enum Verdict {
  /** As it should be. */
  OK,
  /** It will run, but somebody should look. */
  WARN,
  /** It will not run, or not safely. */
  BAD
}
