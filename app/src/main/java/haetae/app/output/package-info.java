/**
 * What a replay or a location found -> the files of its output folder: summary, QuakeML, time line,
 * station table, report. The same result gives the same bytes. Papers: QuakeML 1.2 (Euchner and
 * Schorlemmer 2013); docs/formats.md describes every field.
 */
@NullMarked
package haetae.app.output;

import org.jspecify.annotations.NullMarked;
