/**
 * What was published -> the journal, the present situation and whoever listens. The situation is
 * nothing but the journal read up to a moment, so that what was known at any moment can be had
 * again. Papers: none; docs/decisions/0017-situation-is-the-journal.md.
 */
@NullMarked
package haetae.app.situation;

import org.jspecify.annotations.NullMarked;
