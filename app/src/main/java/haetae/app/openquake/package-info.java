/**
 * A scenario_damage job of OpenQuake's engine (job.ini, NRML, CSV) -> the same sites, shaking and
 * portfolio, run by our engine -> summary.json, buildings.csv, avg_damages.csv. Rules: SCIENCE2
 * section 26.
 */
@NullMarked
package haetae.app.openquake;

import org.jspecify.annotations.NullMarked;
