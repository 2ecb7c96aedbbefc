/** Findings of an exercise -> {@code drill.json}, {@code report.html}, lines of a terminal. */
@NullMarked
package haetae.app.drill.report;

import org.jspecify.annotations.NullMarked;
