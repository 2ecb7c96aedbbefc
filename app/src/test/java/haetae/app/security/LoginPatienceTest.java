package haetae.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginPatienceTest {
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final LoginPatience patience = new LoginPatience(() -> now);

  private Optional<Duration> next(String name, String remote) {
    return patience.begin(name, remote);
  }

  @Test
  void anAddressWaitsTwiceAsLongAfterEachFailure() {
    for (int i = 0; i < 5; i++) {
      assertEquals(Optional.empty(), next("n" + i, "10.0.0.1"));
    }
    for (int s = 1; s <= 512; s *= 2) {
      assertEquals(Optional.of(Duration.ofSeconds(s)), next("x" + s, "10.0.0.1"));
      now = now.plusSeconds(s);
      assertEquals(Optional.empty(), next("y" + s, "10.0.0.1"));
    }
    assertEquals(Optional.of(Duration.ofMinutes(15)), next("z", "10.0.0.1"));
    assertEquals(Optional.empty(), next("z", "10.0.0.2"));
    now = now.plus(Duration.ofMinutes(61));
    assertEquals(Optional.empty(), next("z", "10.0.0.1"), "forgotten after an hour");
  }

  @Test
  void nobodyIsShutOutLongerThanAMinuteNorAtHome() {
    assertEquals(Optional.empty(), next("kim", "10.0.0.1"));
    patience.succeeded("kim", "10.0.0.1");
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 200; i++) {
      Optional<Duration> wait = next("kim", "10.1.0." + i);
      if (wait.isPresent()) {
        longest = wait.get().compareTo(longest) > 0 ? wait.get() : longest;
        now = now.plus(wait.get());
        next("kim", "10.1.0." + i);
      }
    }
    assertEquals(Duration.ofMinutes(1), longest);
    assertTrue(next("kim", "10.2.0.1").isPresent());
    assertEquals(Optional.empty(), next("kim", "10.0.0.1"), "at home nobody waits for others");
  }

  @Test
  void aSuccessTakesBackOneFailureOfTheAddressOnly() {
    for (int i = 0; i < 4; i++) {
      next("n" + i, "10.0.0.1");
    }
    next("kim", "10.0.0.1");
    patience.succeeded("kim", "10.0.0.1");
    assertEquals(Optional.empty(), next("n5", "10.0.0.1"));
    assertTrue(next("n6", "10.0.0.1").isPresent(), "guessing others' goes no faster for it");
  }

  @Test
  void aNetworkOfIpv6IsOneAddress() {
    assertEquals("20010db800010002::/64", LoginPatience.network("2001:db8:1:2:3:4:5:6"));
    assertEquals("10.0.0.1", LoginPatience.network("10.0.0.1"));
    assertEquals("unknown", LoginPatience.network("unknown"));
  }
}
