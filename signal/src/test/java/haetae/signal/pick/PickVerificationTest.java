package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.filter.Biquad;
import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.filter.T1;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T1 through HP4 0.5 Hz and LP4 20 Hz: values of ObsPy 1.5 run on the same array. */
class PickVerificationTest {
  private static final StaLtaSettings PLAIN = new StaLtaSettings(0.5, 10, 5, 1.5, false, 0);

  static List<Biquad> band() {
    List<Biquad> all = new ArrayList<>(Butterworth.highPass(4, 0.5, T1.RATE_HZ));
    all.addAll(Butterworth.lowPass(4, 20, T1.RATE_HZ));
    return all;
  }

  static double[] filtered() {
    double[] x = T1.trace(1);
    new BiquadCascade(band()).filter(x, x, 0, x.length);
    return x;
  }

  @Test
  void staLtaAgreesWithObsPy() {
    StaLta detector = new StaLta(PLAIN, T1.RATE_HZ);
    double[] y = filtered();
    double[] ratio = new double[y.length];
    int first = -1;
    double max = 0;
    for (int i = 0; i < y.length; i++) {
      ratio[i] = detector.next(y[i]);
      max = Math.max(max, ratio[i]);
      first = first < 0 && ratio[i] > 5 ? i : first;
    }
    assertEquals(2002, first);
    assertEquals(18.812951, ratio[2010], 5e-7);
    assertEquals(13.041296, ratio[2050], 5e-7);
    assertEquals(19.628793, max, 5e-7);
  }

  /** ObsPy's own test (test_trigger.py): short window 5, long window 10 samples. */
  @Test
  void staLtaPassesTheTestOfObsPy() throws IOException {
    StaLta detector = new StaLta(new StaLtaSettings(5, 10, 5, 1.5, false, 0), 1);
    double[] ratio = new double[103];
    try (InputStream in = getClass().getResourceAsStream("numpy-randn-815.csv")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < ratio.length; i++) {
        ratio[i] = detector.next(Double.parseDouble(lines.get(i + 1)));
      }
    }
    assertEquals(0.80810165, ratio[99], 5e-9);
    assertEquals(0.75939449, ratio[100], 5e-9);
    assertEquals(0.91763978, ratio[101], 5e-9);
    assertEquals(0.97465004, ratio[102], 5e-9);
  }

  @Test
  void fusedKernelTriggersAtTheSameSample() {
    double[] x = T1.trace(1);
    BandPassStaLta kernel = new BandPassStaLta(band(), PLAIN, T1.RATE_HZ);
    assertEquals(2002, kernel.firstTrigger(x, new double[x.length], 0, x.length));
  }

  @Test
  void aicOnsetAgreesWithObsPy() {
    AicOnset.Onset onset = new AicOnset(T1.RATE_HZ).refine(filtered(), 1802, 2052, 2002);
    assertTrue(onset.refined());
    assertEquals(2001, onset.sample());
    assertEquals(-4601.6424, onset.aicMin(), 5e-5);
  }
}
