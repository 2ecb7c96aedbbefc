/** What was published -> calls to the API and what they answer. */
@NullMarked
package haetae.app.files;

import org.jspecify.annotations.NullMarked;
