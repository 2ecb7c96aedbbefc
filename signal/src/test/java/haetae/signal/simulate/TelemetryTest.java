package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryTest {
  private static Scenario scenario(double lossFraction) {
    SimulatedStation station =
        SimulatedStation.of(new StationId("XX", "C01"), Records.POHANG, SimulatedInstrument.mems());
    return new Scenario(
        "t",
        "시험",
        "test",
        9,
        Records.START,
        600,
        Records.POHANG,
        "constant",
        SourceRegion.KOREA_SOUTH_EAST,
        Scatter.NONE,
        List.of(),
        List.of(station),
        new TelemetrySettings(0.5, 0.4, 0.2, lossFraction),
        List.of());
  }

  @Test
  void packetsArriveInOrderAndNotBeforeTheyCan() {
    Iterator<Delivery> deliveries = new SimulatedNetwork(scenario(0), Records.CRUST).deliveries();
    Map<ChannelId, Long> next = new HashMap<>();
    long last = Long.MIN_VALUE;
    int count = 0;
    while (deliveries.hasNext()) {
      Delivery delivery = deliveries.next();
      Packet packet = delivery.packet();
      assertTrue(delivery.arrivalNanos() >= last);
      last = delivery.arrivalNanos();
      assertTrue(last >= packet.endNanos() + 400_000_000L);
      long expected = next.getOrDefault(packet.channel(), Packet.nanos(Records.START));
      assertEquals(expected, packet.startNanos());
      next.put(packet.channel(), packet.endNanos());
      count++;
    }
    assertEquals(3 * 1200, count);
  }

  @Test
  void someAreLost() {
    Iterator<Packet> packets = new SimulatedNetwork(scenario(0.1), Records.CRUST).packets();
    int count = 0;
    while (packets.hasNext()) {
      packets.next();
      count++;
    }
    assertEquals(0.9 * 3600, count, 60);
  }

  @Test
  void metadataFitTheChannels() {
    SimulatedNetwork network = new SimulatedNetwork(scenario(0), Records.CRUST);
    assertEquals(
        List.of("XX.C01..HNE", "XX.C01..HNN", "XX.C01..HNZ"),
        network.listChannels().stream().map(ChannelId::toString).toList());
    assertEquals(3, network.inventory().listChannels().size());
    assertEquals(
        26_730,
        network.inventory().listChannels().get(2).sensitivity().orElseThrow().countsPerUnit());
  }
}
