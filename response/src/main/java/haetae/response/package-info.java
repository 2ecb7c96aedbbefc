/** What an earthquake does to a city -> what the city does. Each subject is a package. */
@NullMarked
package haetae.response;

import org.jspecify.annotations.NullMarked;
