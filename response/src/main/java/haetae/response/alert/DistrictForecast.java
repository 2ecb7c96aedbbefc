package haetae.response.alert;

import haetae.hazard.intensity.KmaForecast;
import haetae.world.city.District;
import java.time.Instant;

/**
 * What is expected in one district.
 *
 * @param distanceKm from the epicentre to its centre
 * @param intensity class of KMA, with chances
 * @param sArrival when S reaches its centre
 */
public record DistrictForecast(
    District district, double distanceKm, KmaForecast intensity, Instant sArrival) {}
