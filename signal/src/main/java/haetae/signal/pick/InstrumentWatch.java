package haetae.signal.pick;

import haetae.signal.onsite.TauP;
import haetae.signal.stream.Health;
import haetae.world.data.Packet;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One instrument of a station: its vertical is watched for P, its horizontals for S, and the ground
 * motion since the newest P is followed. All decisions fall in {@link #onTime}, when every channel
 * has had its say for the tick.
 */
final class InstrumentWatch {
  /** Motion is followed this long after an onset. */
  private static final double FOLLOW_S = 120;

  /** Within this time of an onset, its coda decides what counts as another. */
  private static final double STRONG_MPS2 = 0.05 * 9.80665;

  /** Motion since an onset is told at least this often: that nothing grew is news for ML. */
  private static final double MOTION_EVERY_S = 2;

  private static final double HORIZONTAL_LEAD_S = 0.05;

  private final PickSettings settings;
  private final ChannelWatch vertical;
  private final VerticalMotion motion;
  private final OnsetWatch onset;
  private final @Nullable ChannelWatch[] horizontals = new ChannelWatch[2];
  private final HorizontalPeaks horizontalPeaks = new HorizontalPeaks();
  private final SWatch sWatch = new SWatch();
  private OnsetDetector detector;
  private OnsetReading reading;
  private long blankUntilNanos = Long.MIN_VALUE;
  private @Nullable Pick current;
  private long currentNanos;
  private double reportedPeakMm;
  private double reportedSinceS;
  private final double[] pdM = new double[OnsetMotion.WINDOWS];
  private double paMps2;
  private double pvMps;
  private double displacementNoiseM;
  private double tauCS;
  private double tauPMaxS;
  private int reportedWindow;
  private @Nullable PeakWatch shaking;

  InstrumentWatch(ChannelWatch vertical, PickSettings settings) {
    this.settings = settings;
    this.vertical = vertical;
    this.motion = new VerticalMotion(vertical.quantity());
    this.detector = new OnsetDetector(settings, 100);
    this.reading = new OnsetReading(vertical, settings, 100);
    this.onset = new OnsetWatch();
    vertical.follow(onset);
  }

  /** The vertical's samples, as they come. */
  private final class OnsetWatch implements ChannelWatch.Consumer {
    @Override
    public void restart(double rateHz) {
      detector = new OnsetDetector(settings, rateHz);
      reading = new OnsetReading(vertical, settings, rateHz);
      motion.restart(rateHz);
      rest();
      sWatch.stop();
    }

    @Override
    public void block(double[] raw, double[] band, int to, long firstIndex) {
      detector.block(raw, band, to, firstIndex);
      motion.block(raw, to);
    }
  }

  void add(ChannelWatch horizontal) {
    int slot = horizontals[0] == null ? 0 : 1;
    if (horizontals[slot] == null) {
      horizontals[slot] = horizontal;
      horizontal.follow(horizontalPeaks.add(slot, horizontal.quantity()));
    }
  }

  /** Decides on what is pending and reports the motion. */
  void onTime(Instant now, Consumer<? super StationReport> out) {
    long nowNanos = Packet.nanos(now);
    vertical.stream().onTime(nowNanos);
    long pending = detector.firstPending();
    while (pending >= 0 && ready(pending)) {
      boolean inCoda = detector.firstPendingInCoda();
      detector.removeFirstPending();
      decide(pending, inCoda, now, out);
      pending = detector.firstPending();
    }
    lookForS(now, out);
    reportMotion(now, out);
    watchPeaks(now, out);
  }

  private boolean ready(long trigger) {
    return vertical.raw().end() >= trigger + samples(settings.confirmS());
  }

  private void decide(
      long trigger, boolean inCoda, Instant now, Consumer<? super StationReport> out) {
    OnsetReading.Found found = reading.find(trigger);
    Instant time = Packet.instant(vertical.timeNanos(found.at()));
    String reason =
        vertical.timeNanos(found.at()) < blankUntilNanos
            ? "blanked"
            : reading.reason(found.at(), found.checkTo(), inCoda);
    if (!reason.isEmpty()) {
      out.accept(new StationReport.Rejected(vertical.id(), time, reason, now));
      return;
    }
    accept(found, inCoda, time, now, out);
  }

  private void accept(
      OnsetReading.Found found,
      boolean inCoda,
      Instant time,
      Instant now,
      Consumer<? super StationReport> out) {
    double snr = reading.snr(found.at(), found.checkTo());
    double verticalShare = verticalToHorizontal(found.at(), found.checkTo());
    double quality = 0.5 + 0.5 * Math.clamp((snr - settings.snr()) / 15, 0.0, 1.0);
    boolean mayBeS = verticalShare < settings.verticalToHorizontal();
    if (mayBeS) {
      quality = 0.4;
    }
    Pick pick =
        new Pick(
            id(Phase.P, time),
            vertical.id(),
            Phase.P,
            time,
            found.sigmaS(),
            snr,
            mayBeS ? Polarity.UNKNOWN : reading.polarity(found.at()),
            quality,
            mayBeS ? method() + ", may be S" : method(),
            now);
    out.accept(new StationReport.Picked(pick));
    if (mayBeS && inCoda) {
      return;
    }
    follow(pick, found.at());
  }

  private void follow(Pick pick, long at) {
    current = pick;
    currentNanos = vertical.timeNanos(at);
    reportedPeakMm = 0;
    reportedSinceS = 0;
    reportedWindow = -2;
    Arrays.fill(pdM, Double.NaN);
    tauCS = Double.NaN;
    tauPMaxS = Double.NaN;
    displacementNoiseM = motion.displacementNoiseM(at, vertical.rateHz());
    motion.follow();
    horizontalPeaks.follow();
    double peak =
        motion.peakAcceleration(vertical.raw(), at, vertical.raw().end(), vertical.rateHz());
    double blank =
        vertical.hasResponse() && peak > STRONG_MPS2 ? settings.strongBlankS() : settings.blankS();
    blankUntilNanos = currentNanos + Math.round(blank * 1e9);
    ChannelWatch first = horizontals[0];
    if (first != null && horizontals[1] != null && first.rateHz() > 0) {
      sWatch.start(first.indexOf(currentNanos), first.rateHz());
    }
  }

  /** No onset is followed any more. */
  private void rest() {
    current = null;
    motion.rest();
    horizontalPeaks.rest();
  }

  private String id(Phase phase, Instant time) {
    return vertical.id() + "/" + phase + "/" + time;
  }

  private String method() {
    return switch (settings.detector()) {
      case STA_LTA -> "sta-lta+aic";
      case FILTER_PICKER -> "filter-picker+aic";
    };
  }

  /** rms(Z)/rms(H) of the filtered samples; infinite while the horizontals are not there. */
  private double verticalToHorizontal(long at, long to) {
    double horizontal = 0;
    int count = 0;
    for (ChannelWatch h : horizontals) {
      if (h == null || h.rateHz() == 0) {
        continue;
      }
      long from = h.indexOf(vertical.timeNanos(at));
      long end = h.indexOf(vertical.timeNanos(to));
      if (h.band().end() >= end - Math.round(HORIZONTAL_LEAD_S * h.rateHz())) {
        double rms = h.band().rms(from, end);
        horizontal += rms * rms;
        count++;
      }
    }
    if (count == 0 || horizontal == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return vertical.band().rms(at, to) / Math.sqrt(horizontal / count);
  }

  private void lookForS(Instant now, Consumer<? super StationReport> out) {
    ChannelWatch first = horizontals[0];
    ChannelWatch second = horizontals[1];
    if (!sWatch.looking() || current == null || first == null || second == null) {
      return;
    }
    if (first.rateHz() != second.rateHz()) {
      sWatch.stop();
      return;
    }
    long shift = second.indexOf(first.timeNanos(first.raw().end())) - first.raw().end();
    sWatch
        .advance(first.band(), second.band(), shift)
        .ifPresent(trigger -> pickS(first, second, trigger, shift, now, out));
  }

  private void pickS(
      ChannelWatch first,
      ChannelWatch second,
      long trigger,
      long shift,
      Instant now,
      Consumer<? super StationReport> out) {
    long span = Math.round(0.3 * first.rateHz());
    boolean firstLeads =
        first.band().rms(trigger - span, trigger + span)
            >= second.band().rms(trigger + shift - span, trigger + shift + span);
    ChannelWatch leader = firstLeads ? first : second;
    long at = firstLeads ? trigger : trigger + shift;
    long earliest = Math.max(at - samples(1.5), sWatch.earliest() + (firstLeads ? 0 : shift));
    AicOnset.Onset refined = reading.split(leader.band(), at, earliest, leader.band().end());
    if (!refined.refined()) {
      return;
    }
    long sample = at + refined.sample();
    Instant time = Packet.instant(leader.timeNanos(sample));
    double before = leader.band().rms(sample - samples(1), sample - samples(0.1));
    double after = leader.band().peak(sample, leader.band().end());
    double snr = before > 0 ? after / before : 0;
    out.accept(
        new StationReport.Picked(
            new Pick(
                id(Phase.S, time),
                leader.id(),
                Phase.S,
                time,
                Math.clamp(2 * refined.sigmaS(), 0.1, 1.0),
                snr,
                Polarity.UNKNOWN,
                Math.clamp(0.3 + 0.05 * snr, 0.3, 0.9),
                "horizontal sta-lta+aic",
                now)));
  }

  private void reportMotion(Instant now, Consumer<? super StationReport> out) {
    if (current == null || !vertical.hasResponse()) {
      return;
    }
    double since = (vertical.timeNanos(vertical.raw().end()) - currentNanos) * 1e-9;
    if (since > FOLLOW_S) {
      rest();
      return;
    }
    int window = (int) Math.min(OnsetMotion.WINDOWS, Math.floor(since * 2)) - 1;
    double peakMm = motion.woodAndersonPeakMm() + horizontalPeaks.sumMm();
    boolean grown = peakMm >= 1.01 * reportedPeakMm;
    if (window == reportedWindow && !grown && since < reportedSinceS + MOTION_EVERY_S) {
      return;
    }
    reportedWindow = window;
    reportedPeakMm = peakMm;
    reportedSinceS = since;
    out.accept(new StationReport.Moved(motionNow(current, since), now));
  }

  private void watchPeaks(Instant now, Consumer<? super StationReport> out) {
    ChannelWatch first = horizontals[0];
    ChannelWatch second = horizontals[1];
    if (shaking == null && first != null && second != null) {
      shaking = new PeakWatch(id().station(), new StationMeter(vertical, first, second));
    }
    if (shaking != null) {
      shaking.onTime(now, out);
    }
  }

  private OnsetMotion motionNow(Pick pick, double since) {
    long from = vertical.indexOf(currentNanos);
    long end = vertical.raw().end();
    long longest = from;
    for (int k = 0; k < OnsetMotion.WINDOWS; k++) {
      long to = from + samples(OnsetMotion.windowS(k));
      if (to <= end && Double.isNaN(pdM[k])) {
        pdM[k] = motion.displacement().peak(from, to);
        longest = to;
      }
    }
    if (longest > from) {
      measure(from, longest);
    }
    List<Double> pd = new ArrayList<>();
    for (double m : pdM) {
      pd.add(m);
    }
    return new OnsetMotion(
        pick.station(),
        pick.id(),
        pd,
        paMps2,
        pvMps,
        displacementNoiseM,
        tauCS,
        tauPMaxS,
        motion.woodAndersonPeakMm(),
        horizontalPeaks.meanMm(),
        motion.woodAndersonNoiseMm(),
        horizontalPeaks.noiseMm(),
        since,
        vertical.clippedSince(currentNanos));
  }

  /** What is measured when a longer window is complete; kept afterwards. */
  private void measure(long from, long longest) {
    paMps2 = motion.peakAcceleration(vertical.raw(), from, longest, vertical.rateHz());
    pvMps = motion.velocity().peak(from, longest);
    if (longest >= from + samples(3) && Double.isNaN(tauCS)) {
      tauCS = tauC(from, from + samples(3));
    }
    tauPMaxS = tauP(from, longest);
  }

  /** Largest τp from 0.05 s after the onset on, SCIENCE section 2.2, s; NaN below 20 Hz. */
  private double tauP(long from, long to) {
    if (vertical.rateHz() < 20) {
      return Double.NaN;
    }
    TauP period = new TauP(vertical.rateHz());
    SampleRing velocity = motion.velocity();
    double largest = 0;
    for (long i = Math.max(velocity.begin(), from - samples(3)); i < to; i++) {
      double seconds = period.next(velocity.get(i));
      largest = i >= from + samples(0.05) ? Math.max(largest, seconds) : largest;
    }
    return largest;
  }

  /** τc over a window, SCIENCE section 2.2. */
  private double tauC(long from, long to) {
    double v = motion.velocity().rms(from, to);
    double d = motion.displacement().rms(from, to);
    return v > 0 ? 2 * Math.PI * d / v : Double.NaN;
  }

  private long samples(double seconds) {
    return Math.round(seconds * Math.max(1, vertical.rateHz()));
  }

  ChannelWatch vertical() {
    return vertical;
  }

  ChannelId id() {
    return vertical.id();
  }

  /**
   * From when on an onset would have been seen, ns since 1970; {@code Long.MAX_VALUE} while it
   * would not.
   */
  long listeningSinceNanos(long nowNanos) {
    return detector.armed() && nowNanos >= blankUntilNanos
        ? vertical.timeNanos(detector.armedSince())
        : Long.MAX_VALUE;
  }

  /** State of the vertical. */
  Health health(long nowNanos) {
    return VerticalHealth.of(vertical, detector.noise(), current != null, nowNanos);
  }
}
