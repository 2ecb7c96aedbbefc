package haetae.app.fdsn;

/** A question that gets no data: 400, 404, 413 and why. */
final class FdsnRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  FdsnRefusal(int status, String why) {
    super(why);
    this.status = status;
  }

  /** 400: the question cannot be understood. */
  static FdsnRefusal wrong(String why) {
    return new FdsnRefusal(400, why);
  }

  /** 413: the answer would be too large. */
  static FdsnRefusal tooMuch(String why) {
    return new FdsnRefusal(413, why);
  }

  int status() {
    return status;
  }
}
