package haetae.app.replay;

import haetae.response.alert.Alert;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.StationReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a replay found out, in the order of data time; the files of the output folder are made
 * of it.
 *
 * @param events quakes that were not cancelled, by time of their first version
 * @param stations one row a station, by code
 * @param quakeReports every quake version, cancellation and distant rejection
 * @param alerts every message to the districts; none without a city
 * @param rejectedTriggers number of rejected triggers by reason
 * @param damagedRecords records that could not be used, by reason
 * @param traces one vertical a station, for the record section
 */
public record ReplayResult(
    String title,
    Instant dataStart,
    Instant dataEnd,
    long samples,
    double packetS,
    Optional<Instant> firstPickAt,
    List<EventHistory> events,
    List<StationReport.Picked> picks,
    List<QuakeReport> quakeReports,
    List<Alert> alerts,
    Map<String, Long> rejectedTriggers,
    Map<String, Long> damagedRecords,
    List<StationRow> stations,
    List<Trace> traces) {}
