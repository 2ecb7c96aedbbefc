package haetae.app.report;

import haetae.app.replay.ReplayResult;
import haetae.app.replay.StationRow;
import haetae.app.replay.Trace;
import haetae.world.place.GeoPoint;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An imagined run with more stations than a record section can show. */
final class CrowdedRun {
  private CrowdedRun() {}

  /** As the full fixture, but with so many stations in a row westwards, 0.5 km apart. */
  static ReplayResult of(int count) {
    ReplayResult r = ReportFixture.full();
    List<StationRow> rows = new ArrayList<>();
    List<Trace> traces = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      StationId id = new StationId("ZZ", "A" + Integer.toString(1000 + k).substring(1));
      GeoPoint place = new GeoPoint(36.109, 129.366 - 0.0056 * k);
      rows.add(
          new StationRow(
              id, Optional.of(place), 1, 1, 1, 1, 1, 1, 1, 3, 4, "GREEN", "", 0, 0, 0, 100));
      traces.add(new Trace(new ChannelId(id, "", "HGZ"), 0, 1, new float[1], new float[1]));
    }
    return new ReplayResult(
        r.title(),
        r.dataStart(),
        r.dataEnd(),
        r.samples(),
        r.packetS(),
        r.firstPickAt(),
        r.events(),
        r.picks(),
        r.quakeReports(),
        r.alerts(),
        r.rejectedTriggers(),
        r.damagedRecords(),
        rows,
        traces);
  }
}
