/**
 * What may be changed while the platform runs: a wish of an administrator, and where two people are
 * asked for the word of an approver → the value in force, its history on disk, an entry for the
 * journal. No papers.
 */
@NullMarked
package haetae.app.control;

import org.jspecify.annotations.NullMarked;
