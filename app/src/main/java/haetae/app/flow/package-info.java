/**
 * The steps of the sciences -> flows on one page: packet, pick, quake, warning, shaking, impact.
 * Live, replay and drill run the same. Papers: those of the steps.
 */
@NullMarked
package haetae.app.flow;

import org.jspecify.annotations.NullMarked;
