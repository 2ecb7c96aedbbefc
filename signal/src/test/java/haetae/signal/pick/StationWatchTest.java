package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.stream.Health;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.shaking.StationPeaks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One station, packets in, reports out: what is picked, what is rejected and how it says it is. */
class StationWatchTest {
  private static double offS(Pick pick, double onsetS) {
    return Duration.between(Listening.START, pick.time()).toNanos() * 1e-9 - onsetS;
  }

  private static List<Pick> picks(Listening heard, Phase phase) {
    return heard.picks().stream().filter(p -> p.phase() == phase).toList();
  }

  private static Listening vertical(double rateHz, double seconds, DoubleUnaryOperator signal) {
    Listening listening = new Listening(rateHz);
    listening.play(0, seconds, signal);
    return listening;
  }

  /** P at {@code onsetS}: 5 Hz, growing over 0.1 s, 0.05 m/s². */
  private static double wave(double s, double onsetS) {
    double t = s - onsetS;
    return t < 0
        ? 0
        : 0.05 * Math.min(1, t / 0.1) * Math.exp(-t / 5) * Math.sin(2 * Math.PI * 5 * t + 0.6);
  }

  private static void assertOnlyRejected(Listening heard, String reason) {
    assertEquals(List.of(), heard.picks(), "picks");
    assertFalse(heard.rejected().isEmpty(), "a trigger was rejected");
    for (StationReport.Rejected rejected : heard.rejected()) {
      assertEquals(reason, rejected.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 40, 50, 100, 125, 200, 250})
  void aClearPIsPickedWithinAFewHundredthsAtAnyRate(double rateHz) {
    double onsetS = 20.013;
    Listening heard = vertical(rateHz, 30, s -> wave(s, onsetS));
    List<Pick> picks = picks(heard, Phase.P);
    assertEquals(1, picks.size());
    double tolerance = Math.max(0.05, 1.5 / rateHz);
    assertEquals(0, offS(picks.getFirst(), onsetS), tolerance, "pick off, s");
    assertTrue(picks.getFirst().snr() > 10, "snr " + picks.getFirst().snr());
    assertEquals(Health.GREEN, heard.last().health());
  }

  @Test
  void noiseAloneIsNotPicked() {
    Listening heard = vertical(100, 600, s -> 0);
    assertEquals(List.of(), heard.picks());
    assertEquals(Health.GREEN, heard.last().health());
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 100, 200})
  void aSpikeIsRejected(double rateHz) {
    long at = Math.round(20 * rateHz);
    assertOnlyRejected(vertical(rateHz, 30, s -> Math.round(s * rateHz) == at ? 0.5 : 0), "spike");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.5, -0.5})
  void aStepIsRejected(double heightMps2) {
    assertOnlyRejected(vertical(100, 30, s -> s < 20 ? 0 : heightMps2), "step");
  }

  /** Its edge is a step too: which of the two reasons is given does not matter here. */
  @Test
  void aDropoutIsRejected() {
    Listening heard = new Listening(100);
    heard.play(0, 20, s -> 0.02);
    heard.playConstant(20, 21, 0);
    heard.play(21, 30, s -> 0.02);
    assertEquals(List.of(), heard.picks());
    assertFalse(heard.rejected().isEmpty());
    for (StationReport.Rejected rejected : heard.rejected()) {
      assertTrue(List.of("dropout", "step").contains(rejected.reason()), rejected.reason());
    }
  }

  @Test
  void aDeadChannelIsRedAndNotPicked() {
    Listening heard = vertical(100, 20, s -> 0);
    heard.playConstant(20, 30, 7);
    assertEquals(List.of(), heard.picks());
    assertEquals(Health.red("value has not changed for more than 5 s"), heard.last().health());
  }

  @Test
  void silenceIsRed() {
    Listening heard = vertical(100, 20, s -> 0);
    heard.clock(31);
    assertEquals(Health.red("no data for more than 10 s"), heard.last().health());
  }

  @Test
  void clippingIsAmberForTenSeconds() {
    Listening heard = vertical(100, 20, s -> 0);
    heard.play(20, 22, s -> 80 * Math.sin(2 * Math.PI * 5 * s));
    assertEquals(Health.amber("clipped within the last 10 s"), heard.last().health());
    heard.play(22, 40, s -> 0);
    assertFalse(heard.last().health().reason().contains("clipped"));
  }

  @Test
  void afterAGapItListensAgainWhenTheLongWindowHasWarmedUp() {
    Listening heard = vertical(100, 20, s -> 0);
    assertTrue(heard.last().listeningSince().isBefore(Listening.at(6)));
    heard.play(25, 28, s -> 0);
    assertEquals(Health.amber("gap within the last 30 s"), heard.last().health());
    assertEquals(1, heard.last().gaps());
    assertEquals(Instant.MAX, heard.last().listeningSince(), "warming up");
    heard.play(28, 40, s -> wave(s, 32));
    assertEquals(1, picks(heard, Phase.P).size());
    assertEquals(0, offS(heard.picks().getFirst(), 32), 0.05);
  }

  @Test
  void anOnsetWhileItWarmsUpIsNotHeardAndItSaysSo() {
    Listening heard = vertical(100, 4, s -> wave(s, 3));
    assertEquals(List.of(), heard.picks());
    assertEquals(Instant.MAX, heard.last().listeningSince());
  }

  @Test
  void peaksAreToldEverySecondAndNoneIsLostAtAGap() {
    Listening heard = new Listening(100, "HGZ", "HGN", "HGE");
    heard.play(0, 20.5, s -> 0, s -> s > 20 ? 3 * wave(s, 20) : 0, s -> 0);
    heard.play(30, 40, s -> 0, s -> 0, s -> 0);
    List<StationPeaks> peaks = heard.peaks();
    assertEquals(21 + 10, peaks.size(), 1);
    for (int i = 1; i < peaks.size(); i++) {
      assertFalse(peaks.get(i).from().isBefore(peaks.get(i - 1).to()), "stretches follow");
    }
    StationPeaks last =
        peaks.stream().filter(p -> p.to().isBefore(Listening.at(21))).toList().getLast();
    assertEquals(0, Duration.between(Listening.at(20.5), last.to()).toMillis(), 20);
    assertTrue(last.pga().mps2() > 0.01, "the half second before the gap: " + last);
  }

  @Test
  void theHorizontalsGiveAnS() {
    double pS = 20;
    double sS = 25;
    Listening heard = new Listening(100, "HGZ", "HGN", "HGE");
    heard.play(
        0,
        35,
        s -> wave(s, pS),
        s -> 0.2 * wave(s, pS) + 4 * wave(s, sS),
        s -> 0.2 * wave(s, pS) - 3 * wave(s, sS));
    assertEquals(1, picks(heard, Phase.P).size());
    assertEquals(0, offS(picks(heard, Phase.P).getFirst(), pS), 0.05);
    List<Pick> later = picks(heard, Phase.S);
    assertEquals(1, later.size());
    assertEquals(0, offS(later.getFirst(), sS), 0.1, "S off, s");
    assertEquals('N', later.getFirst().channel().direction());
  }

  @Test
  void packetLengthDoesNotMoveAPick() {
    Listening half = vertical(100, 30, s -> wave(s, 20));
    Listening tenth = new Listening(100);
    tenth.packetS = 0.1;
    tenth.play(0, 30, s -> wave(s, 20));
    assertEquals(half.picks().getFirst().time(), tenth.picks().getFirst().time());
  }
}
