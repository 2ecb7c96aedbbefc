package haetae.world.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static final Instant MOVED = Instant.parse("2016-01-01T00:00:00Z");
  private static final Instant CLOSED = Instant.parse("2020-01-01T00:00:00Z");
  private static final ChannelId VERTICAL = ChannelId.of("KG", "PHA2", "", "HGZ");
  private static final GeoPoint OLD_PLACE = new GeoPoint(36.19, 129.37);
  private static final GeoPoint NEW_PLACE = new GeoPoint(36.20, 129.38);

  private final Channel before = channel(VERTICAL, OLD_PLACE, Instant.MIN, MOVED);
  private final Channel after = channel(VERTICAL, NEW_PLACE, MOVED, CLOSED);
  private final Inventory inventory = new Inventory(List.of(before, after));

  @Test
  void anEpochHoldsItsFirstInstantAndNotItsLast() {
    assertEquals(Optional.of(before), inventory.find(VERTICAL, MOVED.minusNanos(1)));
    assertEquals(Optional.of(after), inventory.find(VERTICAL, MOVED));
    assertEquals(Optional.of(after), inventory.find(VERTICAL, CLOSED.minusNanos(1)));
    assertEquals(Optional.empty(), inventory.find(VERTICAL, CLOSED));
  }

  @Test
  void openEpochsReachAsFarAsTimeGoes() {
    Inventory open = new Inventory(List.of(channel(VERTICAL, OLD_PLACE, Instant.MIN, Instant.MAX)));
    assertEquals(true, open.find(VERTICAL, Instant.MIN).isPresent());
    assertEquals(true, open.find(VERTICAL, Instant.MAX.minusNanos(1)).isPresent());
  }

  @Test
  void anUnknownChannelIsAbsentNotAnError() {
    assertEquals(Optional.empty(), inventory.find(ChannelId.of("KG", "PHA2", "", "HGN"), MOVED));
    assertEquals(Optional.empty(), inventory.findPlace(new StationId("KG", "NONE")));
    assertEquals(Optional.empty(), new Inventory(List.of()).find(VERTICAL, MOVED));
  }

  @Test
  void stationsAndChannelsComeInTheOrderOfTheirCodes() {
    Channel second = channel(ChannelId.of("KS", "AAA", "", "HGZ"), OLD_PLACE, MOVED, CLOSED);
    Channel first = channel(ChannelId.of("KG", "ZZZ", "", "HGZ"), OLD_PLACE, MOVED, CLOSED);
    Inventory mixed = new Inventory(List.of(second, first));
    assertEquals(List.of(first, second), mixed.listChannels());
    assertEquals(
        List.of(new StationId("KG", "ZZZ"), new StationId("KS", "AAA")),
        List.copyOf(mixed.places().keySet()));
  }

  @Test
  void nobodyCanChangeIt() {
    Map<StationId, GeoPoint> places = inventory.places();
    assertThrows(UnsupportedOperationException.class, places::clear);
    List<Channel> channels = inventory.listChannels();
    assertThrows(UnsupportedOperationException.class, () -> channels.add(before));
  }

  private static Channel channel(ChannelId id, GeoPoint place, Instant start, Instant end) {
    Sensitivity sensitivity = new Sensitivity(GroundQuantity.ACCELERATION, 1e5);
    return new Channel(id, place, 10, 0, 0, -90, 100, Optional.of(sensitivity), start, end);
  }
}
