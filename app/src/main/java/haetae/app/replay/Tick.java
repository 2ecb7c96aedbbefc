package haetae.app.replay;

import haetae.world.data.Packet;
import java.time.Instant;
import java.util.List;

/** Everything that can be had at {@code now} and not before. */
public record Tick(Instant now, List<Packet> packets) {}
