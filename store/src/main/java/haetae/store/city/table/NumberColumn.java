package haetae.store.city.table;

/** A column of numbers between limits. */
public final class NumberColumn extends Column {
  private final Limits limits;
  private final double otherwise;

  NumberColumn(Sheet sheet, String name, boolean required, Limits limits, double otherwise) {
    super(sheet, name, required);
    this.limits = limits;
    this.otherwise = otherwise;
  }

  /** Between what the numbers lie. */
  public Limits limits() {
    return limits;
  }

  /** What an empty cell means; NaN: not known. */
  public double otherwise() {
    return otherwise;
  }

  /** The number of the current row; the default where the cell is empty; NaN after a complaint. */
  public double get() {
    double value = raw();
    if (Double.isNaN(value) || !isFilled() || limits.contains(value)) {
      return value;
    }
    outOfLimits(value);
    return Double.NaN;
  }

  /** The same as a whole number; 0 after a complaint. */
  public int whole() {
    return (int) get();
  }

  /** As {@link #get}, but without a look at the limits. */
  public double raw() {
    if (!hasValue()) {
      return otherwise;
    }
    double value = row().number(cell());
    if (!Double.isFinite(value)) {
      complain(quote() + " " + Numeral.complaint(row().text(cell())));
      return Double.NaN;
    }
    return value;
  }

  /** Complains of a number outside the limits, with a guess at its unit. */
  public void outOfLimits(double value) {
    String unit = limits.unit().isEmpty() ? "" : " " + limits.unit();
    String question = UnitGuess.question(value, limits).orElse("");
    complain("is " + row().text(cell()) + unit + "; expected " + limits.words() + question);
  }

  @Override
  public String expected() {
    return limits.words();
  }
}
