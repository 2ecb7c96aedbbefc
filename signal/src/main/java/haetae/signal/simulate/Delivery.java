package haetae.signal.simulate;

import haetae.world.data.Packet;

/**
 * A packet and when it reaches the centre.
 *
 * @param arrivalNanos nanoseconds since 1970
 */
public record Delivery(long arrivalNanos, Packet packet) {}
