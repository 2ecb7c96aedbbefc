/**
 * Answers of people -> community intensity of a cell. Papers: Wald et al. (2011), Dengler &amp;
 * Dewey (1998).
 */
@NullMarked
package haetae.hazard.felt;

import org.jspecify.annotations.NullMarked;
