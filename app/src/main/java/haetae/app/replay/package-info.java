/**
 * Recorded packets -> ticks -> the live flow -> what was found, and the output folder. Papers:
 * none; docs/formats.md describes the files.
 */
@NullMarked
package haetae.app.replay;

import org.jspecify.annotations.NullMarked;
