/** The city's own sensors: ids and tokens -> who may speak, and for which station. Papers: none. */
@NullMarked
package haetae.app.sense.device;

import org.jspecify.annotations.NullMarked;
