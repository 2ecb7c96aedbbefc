package haetae.world.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {
  private static final ChannelId CHANNEL = ChannelId.of("KG", "PHA2", "", "HGZ");
  private static final long START = Packet.nanos(Instant.parse("2017-11-15T05:29:31Z"));
  private static final long SECOND = 1_000_000_000L;
  private static final int A_DAY_AT_100_HZ = 8_640_000;

  @Test
  void aPacketEndsOneSampleAfterItsLast() {
    Packet packet = new Packet(CHANNEL, START, 100, new double[50], 50);
    assertEquals(START + 490_000_000L, packet.timeNanos(49));
    assertEquals(START + SECOND / 2, packet.endNanos());
    assertEquals(START, new Packet(CHANNEL, START, 100, new double[50], 0).endNanos());
  }

  /** Rates that no binary fraction holds; the true time comes from decimal arithmetic. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 3, 20, 50, 99.99, 100, 150, 200, 250})
  void sampleTimesAreRoundedOnceAndNeverAccumulated(double rateHz) {
    Packet packet = new Packet(CHANNEL, START, rateHz, new double[0], 0);
    for (int k = 0; k < A_DAY_AT_100_HZ; k += 98_765) {
      BigDecimal offset =
          BigDecimal.valueOf(k)
              .multiply(BigDecimal.valueOf(SECOND))
              .divide(BigDecimal.valueOf(rateHz), 6, RoundingMode.HALF_UP);
      long expected = START + offset.setScale(0, RoundingMode.HALF_UP).longValueExact();
      assertEquals(expected, packet.timeNanos(k), 1, "sample " + k + " at " + rateHz + " Hz");
    }
  }

  @Test
  void consecutivePacketsMeetWithoutSeam() {
    double[] samples = new double[37];
    long next = START;
    long count = 0;
    for (int i = 0; i < 1000; i++) {
      Packet packet = new Packet(CHANNEL, START + Math.round(count * 1e9 / 30), 30, samples, 37);
      assertEquals(next, packet.startNanos(), 1, "packet " + i);
      next = packet.endNanos();
      count += 37;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "1906-04-18T13:12:21.5Z",
        "2017-11-15T05:29:31.000000001Z",
        "2261-12-31T23:59:59Z"
      })
  void instantsAndNanosecondsAreTheSameTime(String text) {
    Instant instant = Instant.parse(text);
    assertEquals(instant, Packet.instant(Packet.nanos(instant)));
  }

  @Test
  void aTimeThatNanosecondsCannotHoldIsRefused() {
    assertThrows(InvalidValue.class, () -> Packet.nanos(Instant.parse("2263-01-01T00:00:00Z")));
    assertThrows(InvalidValue.class, () -> Packet.nanos(Instant.parse("1677-01-01T00:00:00Z")));
  }

  @Test
  void anImpossibleCountOrRateIsRefused() {
    String message =
        assertThrows(InvalidValue.class, () -> new Packet(CHANNEL, START, 100, new double[10], 11))
            .getMessage();
    assertEquals("packet of KG.PHA2..HGZ: count is 11; expected 0 to 10", message);
    assertThrows(InvalidValue.class, () -> new Packet(CHANNEL, START, 100, new double[10], -1));
    assertThrows(InvalidValue.class, () -> new Packet(CHANNEL, START, 0, new double[10], 10));
    assertThrows(
        InvalidValue.class, () -> new Packet(CHANNEL, START, Double.NaN, new double[10], 10));
  }

  @Test
  void aRefilledPacketIsAnotherPacket() {
    ChannelId other = ChannelId.of("KG", "PHA2", "", "HGN");
    Packet packet = new Packet(CHANNEL, START, 100, new double[] {1, 2}, 2);
    packet.refill(other, START + SECOND, 50, new double[] {3}, 1);
    assertEquals(other, packet.channel());
    assertEquals(3, packet.sample(0));
    assertEquals(1, packet.count());
    assertEquals(START + SECOND + SECOND / 50, packet.endNanos());
  }
}
