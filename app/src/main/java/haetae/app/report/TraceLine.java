package haetae.app.report;

import haetae.app.replay.Trace;
import haetae.world.quake.Pick;
import java.util.List;

/**
 * One line of a record section.
 *
 * @param position what the lines are sorted by: epicentral distance in km, or the rank
 */
record TraceLine(Trace trace, double position, List<Pick> picks) {}
