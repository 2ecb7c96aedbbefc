package haetae.app.sense.device;

/**
 * How much a device may send: a bucket that fills with time. Two seconds' worth may come at once,
 * and ten messages more. Safe for threads.
 */
public final class Allowance {
  private final double perS;
  private double left;
  private long at = System.nanoTime();

  /**
   * @param perS messages a second on the long run
   */
  public Allowance(double perS) {
    this.perS = perS;
    left = most();
  }

  private double most() {
    return 2 * perS + 10;
  }

  /** Whether one message more may be taken now. */
  public synchronized boolean take() {
    long now = System.nanoTime();
    left = Math.min(most(), left + (now - at) * 1e-9 * perS);
    at = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
