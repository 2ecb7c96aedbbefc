package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;

/**
 * Pipes of one kind round a place.
 *
 * @param id unique in a pack
 * @param service {@code water}, {@code sewer} or {@code gas}
 * @param material such as {@code ductile-iron}, {@code pvc}, {@code asbestos-cement}, {@code
 *     steel}, {@code polyethylene}
 * @param diameterMm mm
 * @param lengthKm km
 */
public record Pipe(
    String id,
    String service,
    String material,
    double diameterMm,
    double lengthKm,
    GeoPoint place,
    Known known) {
  public Pipe {
    Check.notBlank("id of a pipe", id);
    Check.notBlank("service of a pipe", service);
    Check.notBlank("material of a pipe", material);
    Check.inRange("diameterMm", diameterMm, 10, 5000, "mm");
    Check.inRange("lengthKm", lengthKm, 0, 100_000, "km");
  }
}
