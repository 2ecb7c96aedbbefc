package haetae.signal.associate;

/**
 * A working station without a pick that fits.
 *
 * @param heardUntilS up to when its samples have been looked at, s after the reference instant
 */
record Quiet(double eastKm, double northKm, double heardUntilS) {}
