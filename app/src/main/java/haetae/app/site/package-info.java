/**
 * Grid files -> Vs30, heights and other layers of the land at any place. Formats: ESRI ASCII grid
 * (as GMT writes with {@code =ef}), and tables of longitude, latitude, value.
 */
@NullMarked
package haetae.app.site;

import org.jspecify.annotations.NullMarked;
