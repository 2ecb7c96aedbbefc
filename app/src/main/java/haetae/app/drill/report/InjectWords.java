package haetae.app.drill.report;

import haetae.app.drill.finding.InjectFinding;
import haetae.app.report.Figures;
import haetae.app.report.Label;
import haetae.app.scenario.Inject;

/** Injects in words. */
public final class InjectWords {
  private InjectWords() {}

  /** What it is. */
  public static Label what(Inject inject) {
    int n = inject.stations().size();
    return switch (inject) {
      case Inject.Outage _ ->
          new Label("관측소 %d곳 끊김".formatted(n), "outage of %d stations".formatted(n));
      case Inject.FalseReport f -> {
        String peak = Figures.fixed(f.peakMps2(), 1);
        yield new Label(
            "관측소 %d곳에 거짓 신호 %s m/s²".formatted(n, peak),
            "false pulse on %d stations, %s m/s²".formatted(n, peak));
      }
      case Inject.SecondQuake q -> {
        String magnitude = Figures.fixed(q.quake().mw(), 1);
        yield new Label("두 번째 지진 규모 " + magnitude, "second earthquake, M" + magnitude);
      }
      case Inject.ClockStep c -> {
        String seconds = (c.seconds() > 0 ? "+" : "") + Figures.fixed(c.seconds(), 1);
        yield new Label(
            "기기 %d대의 시계 %s초".formatted(n, seconds),
            "clocks of %d stations off by %s s".formatted(n, seconds));
      }
      case Inject.PacketLoss p -> packets(n, p.share(), "유실", "lost");
      case Inject.LatePackets p -> {
        String late = Figures.fixed(p.lateS(), 1);
        yield packets(n, p.share(), late + "초 늦음", late + " s late");
      }
      case Inject.DuplicatePackets p -> packets(n, p.share(), "두 번 옴", "twice");
    };
  }

  private static Label packets(int stations, double share, String ko, String en) {
    String percent = Figures.fixed(100 * share, 0);
    return new Label(
        "관측소 %d곳의 자료 %s %% %s".formatted(stations, percent, ko),
        "%s %% of packets of %d stations %s".formatted(percent, stations, en));
  }

  /** How it was borne. */
  public static Label outcome(InjectFinding f) {
    Label wrong = wrong(f);
    Label seen = seen(f);
    return switch (f.inject()) {
      case Inject.SecondQuake _ -> new Label("위의 지진 표에", "see the earthquakes above");
      case Inject.Outage _ -> join(seen, wrong);
      case Inject.FalseReport _ -> wrong;
      case Inject.ClockStep _ -> join(seen, wrong);
      case Inject.PacketLoss _ -> join(count(f, "개 유실", " packets lost"), join(seen, wrong));
      case Inject.LatePackets _ -> join(count(f, "개 늦음", " packets late"), join(seen, wrong));
      case Inject.DuplicatePackets _ ->
          join(count(f, "개 두 번", " packets twice"), join(seen, wrong));
    };
  }

  private static Label wrong(InjectFinding f) {
    return f.wrongEvents() == 0
        ? new Label("없던 지진을 알리지 않음", "no event without an earthquake")
        : new Label(
            "없던 지진 %d건, 경보 읍면동 %d".formatted(f.wrongEvents(), f.wrongWarnings()),
            "%d events without an earthquake, %d districts warned"
                .formatted(f.wrongEvents(), f.wrongWarnings()));
  }

  private static Label seen(InjectFinding f) {
    if (f.noticed() == 0) {
      return new Label("관측소 상태에는 나타나지 않음", "not seen in the state of stations");
    }
    int n = f.inject().stations().size();
    String first = Figures.fixed(f.firstNoticedS(), 1);
    return new Label(
        "%d곳 중 %d곳을 %s초 뒤부터 알아차림, %d곳 회복".formatted(n, f.noticed(), first, f.recovered()),
        "%d of %d noticed, first after %s s; %d recovered"
            .formatted(f.noticed(), n, first, f.recovered()));
  }

  private static Label count(InjectFinding f, String ko, String en) {
    return new Label(f.touched() + ko, f.touched() + en);
  }

  private static Label join(Label a, Label b) {
    return new Label(a.ko() + " · " + b.ko(), a.en() + "; " + b.en());
  }
}
