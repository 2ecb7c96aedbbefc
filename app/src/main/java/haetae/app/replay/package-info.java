/** Recorded packets -> ticks -> the live flow -> what was found. Papers: those of the steps. */
@NullMarked
package haetae.app.replay;

import org.jspecify.annotations.NullMarked;
