package haetae.hazard.peaks;

import haetae.world.place.GeoPoint;
import haetae.world.shaking.StationPeaks;

/**
 * What a station has recorded of one quake.
 *
 * @param peaks the largest values within the quake's time at the station
 * @param growing whether the strong motion may not be over yet, so that every peak is a lower bound
 */
public record RecordedPeaks(GeoPoint place, StationPeaks peaks, boolean growing) {}
