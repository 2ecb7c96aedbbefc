/** A city's own sensors: who they are, whether they may speak, and how far their clocks are off. */
@NullMarked
package haetae.app.sense.device;

import org.jspecify.annotations.NullMarked;
