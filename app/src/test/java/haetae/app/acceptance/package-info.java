/** What the first reach has to show on simulated quakes: imagined ground in, told quakes out. */
@NullMarked
package haetae.app.acceptance;

import org.jspecify.annotations.NullMarked;
