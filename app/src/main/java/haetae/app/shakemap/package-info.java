/**
 * ShakeMap's own files -> the words of a shaking map.
 *
 * <p>In: event.xml, stationlist.xml and .json, dyfi_dat.xml, DYFI's GeoJSON, rupture files as
 * GeoJSON or text, model.conf. Out: {@link haetae.hazard.shaking.ShakeEvent}, {@link
 * haetae.hazard.shaking.ObservedPlace}, {@link haetae.hazard.rupture.Rupture}, settings. Source:
 * the ShakeMap 4 manual (Worden et al. 2020, doi:10.5066/F7W957B2).
 */
@NullMarked
package haetae.app.shakemap;

import org.jspecify.annotations.NullMarked;
