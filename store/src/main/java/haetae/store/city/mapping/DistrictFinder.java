package haetae.store.city.mapping;

import haetae.world.city.District;
import haetae.world.place.GeoPoint;
import java.util.Comparator;
import java.util.List;

/** The district of a place: the one whose outline holds it; without outlines the nearest centre. */
final class DistrictFinder {
  private final List<District> districts;
  private final boolean outlined;

  DistrictFinder(List<District> districts) {
    this.districts = districts;
    outlined = districts.stream().anyMatch(d -> d.outline().known());
  }

  /** Its code; empty where the place lies in none or is no place at all. */
  String code(String latDeg, String lonDeg) {
    double lat = number(latDeg);
    double lon = number(lonDeg);
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      return "";
    }
    return (outlined
            ? districts.stream().filter(d -> d.outline().contains(lat, lon)).findFirst()
            : districts.stream()
                .min(
                    Comparator.comparingDouble(d -> d.centre().distanceKm(new GeoPoint(lat, lon)))))
        .map(District::code)
        .orElse("");
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // the check of the pack names it
    }
  }
}
