/** Benchmarks of every reach, printed as a table. */
@NullMarked
package haetae.bench;

import org.jspecify.annotations.NullMarked;
