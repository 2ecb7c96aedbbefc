package haetae.world.quake;

/**
 * Epicentre ellipse of 68.27 % confidence.
 *
 * @param majorAzimuthDeg direction of the longer axis, degrees clockwise from north, 0 to 180
 */
public record ErrorEllipse(double semiMajorKm, double semiMinorKm, double majorAzimuthDeg) {}
