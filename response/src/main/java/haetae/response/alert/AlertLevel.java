package haetae.response.alert;

/** How urgent it is for a district. */
public enum AlertLevel {
  /** Nothing to be said. */
  NONE("해당 없음"),
  /** Operators and machines only. */
  WATCH("주의"),
  /** People are told; lifts stop at the next floor. */
  ALERT("경보"),
  /** Plants trip. */
  STRONG("강한 경보");

  private final String korean;

  AlertLevel(String korean) {
    this.korean = korean;
  }

  /** The word in Korean. */
  public String korean() {
    return korean;
  }

  /** Whether people are told. */
  public boolean isPublic() {
    return compareTo(ALERT) >= 0;
  }
}
