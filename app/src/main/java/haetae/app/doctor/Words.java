package haetae.app.doctor;

/** The same sentence in Korean and in English. */
public record Words(String ko, String en) {
  /** Nothing to say. */
  public static final Words NONE = new Words("", "");

  /** Whether there is something to say. */
  public boolean isEmpty() {
    return en.isEmpty();
  }
}
