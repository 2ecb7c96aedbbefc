/**
 * The shaking of one earthquake -> the files of {@code shake --out}: grids, contours, stations,
 * summary, map. Layouts of grid, contours and stations follow ShakeMap 4 (Worden et al. 2020,
 * doi:10.5066/F7W957B2) so that its readers read them. The same map gives the same bytes on the
 * same machine; docs/formats.md describes every field.
 */
@NullMarked
package haetae.app.product;

import org.jspecify.annotations.NullMarked;
