package haetae.app.drill.finding;

import haetae.app.scenario.Inject;
import java.time.Instant;

/**
 * An inject and how it was borne.
 *
 * @param at when it began
 * @param touched packets that were lost, late or doubled; 0 for other kinds
 * @param noticed stations of it whose state the platform told as not good while it lasted; of an
 *     outage: as of no use
 * @param recovered of those, stations whose state was no more so when the scenario ended
 * @param firstNoticedS after its begin, s; NaN: never
 * @param wrongEvents events without an earthquake that began while it lasted or within 15 s
 * @param wrongWarnings districts warned because of those
 */
public record InjectFinding(
    Inject inject,
    Instant at,
    long touched,
    int noticed,
    int recovered,
    double firstNoticedS,
    int wrongEvents,
    int wrongWarnings) {}
