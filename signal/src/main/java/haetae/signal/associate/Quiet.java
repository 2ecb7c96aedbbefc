package haetae.signal.associate;

/**
 * A working station without a pick that fits.
 *
 * @param listeningSinceS from when on an onset would have been seen there, s after the reference
 *     instant
 * @param heardUntilS up to when its samples have been looked at, s after the reference instant
 */
record Quiet(double eastKm, double northKm, double listeningSinceS, double heardUntilS) {
  /**
   * For how long it should have seen a wave that arrives at {@code timeS}; negative if it need not.
   */
  double overdueS(double timeS) {
    return timeS < listeningSinceS ? -1 : heardUntilS - timeS;
  }
}
