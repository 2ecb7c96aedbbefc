/**
 * Raspberry Shakes' UDP datacast → the device intake. Papers: none; the form is that of the maker's
 * manual (manual.raspberryshake.org/udp.html).
 */
@NullMarked
package haetae.app.sense.shake;

import org.jspecify.annotations.NullMarked;
