/** What was published -> calls to the API and what they answer. */
@NullMarked
package haetae.app.control;

import org.jspecify.annotations.NullMarked;
