package haetae.bench;

/** {@code ./haetae bench [NAME]}. */
public final class Bench {
  private Bench() {}

  public static void main(String[] args) {}
}
