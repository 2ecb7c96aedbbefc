package haetae.app.report;

import haetae.app.replay.EventHistory;
import haetae.app.replay.ReplayResult;
import haetae.app.replay.StationRow;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.StationReport;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An imagined run: two quakes near Pohang, 42 stations, one name that tries to break the page. */
final class ReportFixture {
  static final String HOSTILE = "<script>alert('x')</script>&\"quoted\"";

  private static final Instant START = Instant.parse("2017-11-15T05:29:00Z");
  private static final Instant END = START.plusSeconds(240);

  /** An imagined earthquake. */
  record Shock(String id, GeoPoint place, double depthKm, Instant time, double ml) {}

  private final Random random = new Random(20171115);
  private final List<Shock> shocks =
      List.of(
          new Shock("q1", new GeoPoint(36.109, 129.366), 6.9, START.plusMillis(31_500), 5.4),
          new Shock("q2", new GeoPoint(36.089, 129.331), 8.1, START.plusMillis(152_200), 3.6));
  private final List<StationId> stations = new ArrayList<>();
  private final List<GeoPoint> places = new ArrayList<>();
  private final List<Pick> picks = new ArrayList<>();

  private ReportFixture() {
    for (int k = 0; k < 42; k++) {
      stations.add(
          new StationId(k % 3 == 0 ? "KG" : "KS", "PHABUSDAG".substring(k % 7, k % 7 + 3) + k));
      double reach = 0.04 + 0.0022 * k * k * 0.5;
      double angle = k * 2.399963;
      places.add(
          new GeoPoint(36.1 + reach * Math.cos(angle), 129.3 - Math.abs(reach * Math.sin(angle))));
    }
  }

  /** Two quakes and everything else a run can have. */
  static ReplayResult full() {
    return new ReportFixture().build();
  }

  /** No station, no pick, no quake. */
  static ReplayResult empty() {
    return new ReplayResult(
        "",
        START,
        START,
        0,
        0.5,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** Stations, traces and picks, but no quake. */
  static ReplayResult quiet() {
    ReplayResult r = full();
    return new ReplayResult(
        r.title(),
        r.dataStart(),
        r.dataEnd(),
        r.samples(),
        r.packetS(),
        r.firstPickAt(),
        List.of(),
        r.picks(),
        List.of(),
        r.alerts(),
        r.rejectedTriggers(),
        r.damagedRecords(),
        r.stations(),
        r.traces());
  }

  private ReplayResult build() {
    List<EventHistory> events = new ArrayList<>();
    shocks.forEach(s -> events.add(history(s)));
    List<QuakeReport> reports = new ArrayList<>();
    events.forEach(e -> e.versions().forEach(v -> reports.add(new QuakeReport.Revised(v))));
    reports.add(
        new QuakeReport.Cancelled(
            "q3", "silent stations contradict " + HOSTILE, START.plusSeconds(81)));
    reports.add(new QuakeReport.DistantRejected(9.4, 11, 0.31, START.plusSeconds(205)));
    return new ReplayResult(
        "포항 Pohang 2017-11-15 " + HOSTILE,
        START,
        END,
        3_024_000,
        0.5,
        picks.stream().map(Pick::at).min(Instant::compareTo),
        events,
        picks.stream().map(StationReport.Picked::new).toList(),
        reports,
        List.of(),
        Map.of("snr", 41L, "snr in coda", 128L, "period", 9L, HOSTILE, 2L),
        Map.of("checksum", 3L, "header", 1L),
        rows(),
        new Shaking(stations, places, shocks).traces(START, 240));
  }

  private EventHistory history(Shock shock) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int k = 0; k < stations.size(); k++) {
      double km = shock.place().distanceKm(places.get(k));
      if (km < (shock.ml() > 5 ? 190 : 70) && k % 9 != 4) {
        arrivals.add(arrival(shock, k, km, Phase.P));
        if (k % 2 == 0) {
          arrivals.add(arrival(shock, k, km, Phase.S));
        }
      }
    }
    List<QuakeVersion> versions = new ArrayList<>();
    for (int n = 1; n <= (shock.ml() > 5 ? 14 : 6); n++) {
      versions.add(version(shock, n, arrivals));
    }
    return new EventHistory(shock.id(), versions);
  }

  private Arrival arrival(Shock shock, int k, double km, Phase phase) {
    double residual = 0.12 * random.nextGaussian();
    double afterS =
        Math.hypot(km, shock.depthKm()) / (phase == Phase.P ? Shaking.VP : Shaking.VS) + residual;
    Instant time = shock.time().plusMillis(Math.round(afterS * 1000));
    ChannelId channel = new ChannelId(stations.get(k), "", phase == Phase.P ? "HGZ" : "HGN");
    Pick pick =
        new Pick(
            shock.id() + phase + k,
            channel,
            phase,
            time,
            0.05,
            20,
            Polarity.UP,
            0.9,
            "aic",
            time.plusMillis(700));
    picks.add(pick);
    double azimuth = shock.place().azimuthDeg(places.get(k));
    return new Arrival(pick, km, azimuth, residual, k % 11 == 7 ? 0 : 1);
  }

  private QuakeVersion version(Shock shock, int n, List<Arrival> all) {
    double wrong =
        9.0 * Math.exp(-0.45 * (n - 1)) * (n == 14 || (n == 6 && shock.ml() < 5) ? 0 : 1);
    GeoPoint place =
        new GeoPoint(
            shock.place().latDeg() - wrong * 0.006, shock.place().lonDeg() - wrong * 0.009);
    double errorKm = 0.8 + 10.0 / n;
    Origin origin =
        new Origin(
            shock.time(),
            place,
            shock.depthKm(),
            n < 4,
            0.2,
            errorKm,
            1.4 + 6.0 / n,
            new ErrorEllipse(errorKm, errorKm * 0.55, 68),
            0.11,
            172 - 3 * n,
            190,
            4.2,
            all.subList(0, Math.min(all.size(), 3 + n * 4)),
            n < 4 ? "early-grid" : "geiger");
    List<Magnitude> magnitudes = new ArrayList<>();
    double drift = 0.5 * Math.exp(-0.3 * n);
    magnitudes.add(
        new Magnitude(
            "Mpd",
            shock.ml() - drift,
            0.45 / Math.sqrt(n) + 0.1,
            n + 2,
            n < 3,
            "Pd 3 s, Wu & Zhao 2006",
            List.of()));
    if (n > 5) {
      magnitudes.add(
          new Magnitude(
              "ML",
              shock.ml() + 0.3 * drift,
              0.9 / n,
              n,
              false,
              "Wood–Anderson, Hutton & Boore 1987",
              List.of()));
    }
    Instant at = shock.time().plusMillis(3600 + (long) (900 * Math.pow(n, 1.6)));
    return new QuakeVersion(
        shock.id(), n, at, origin, Optional.of(magnitudes.getLast()), magnitudes, "");
  }

  private List<StationRow> rows() {
    List<StationRow> rows = new ArrayList<>();
    for (int k = 0; k < stations.size(); k++) {
      double km = Math.hypot(7, shocks.get(0).place().distanceKm(places.get(k)));
      double pga = k == 5 ? Double.NaN : 22 / Math.pow(km, 1.15);
      int kma = k == 5 ? 0 : Math.clamp(Math.round(8.6 + 2.1 * Math.log10(pga / 3)), 1, 12);
      String health = k == 5 ? "RED" : k % 13 == 3 ? "AMBER" : "GREEN";
      String reason =
          k == 5 ? "no data for more than 10 s" : k % 13 == 3 ? "gap within the last 30 s" : "";
      Optional<GeoPoint> place = k == 40 ? Optional.empty() : Optional.of(places.get(k));
      rows.add(
          new StationRow(
              stations.get(k),
              place,
              pga,
              pga / 14,
              pga * 2.1,
              pga * 0.8,
              pga * 0.12,
              pga * 1.4,
              pga * pga * 0.2,
              5.1 + 2 * Math.log10(pga / 2.5),
              kma,
              health,
              reason,
              2,
              k % 5,
              k % 4,
              72_000));
    }
    return rows;
  }
}
