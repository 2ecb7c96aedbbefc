/** What was published -> calls to the API and what they answer. */
@NullMarked
package haetae.app.api;

import org.jspecify.annotations.NullMarked;
