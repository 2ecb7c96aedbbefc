/**
 * One configuration file with everything that can be chosen per region; units and defaults stand at
 * the records.
 */
@NullMarked
package haetae.app.settings;

import org.jspecify.annotations.NullMarked;
