/** What an earthquake does to a city -> files: tables, a summary, a picture. */
@NullMarked
package haetae.app.impact;

import org.jspecify.annotations.NullMarked;
