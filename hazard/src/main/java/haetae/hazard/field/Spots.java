package haetae.hazard.field;

/**
 * Places prepared for quick distances. The distance is ShakeMap's for correlations, not the great
 * circle: {@code h = 6371 √((Δλ cos((φ1 + φ2)/2))² + Δφ²)} km (SCIENCE section 23.2), here with Δλ
 * the short way round. The same place twice is exactly 0 km apart.
 */
final class Spots {
  static final double EARTH_KM = 6371;
  private static final double TURN = 2 * Math.PI;

  final int size;
  final double[] lat;
  final double[] lon;
  private final double[] cosHalf;
  private final double[] sinHalf;

  Spots(double[] latDeg, double[] lonDeg) {
    size = latDeg.length;
    lat = new double[size];
    lon = new double[size];
    cosHalf = new double[size];
    sinHalf = new double[size];
    for (int i = 0; i < size; i++) {
      lat[i] = Math.toRadians(latDeg[i]);
      lon[i] = Math.toRadians(lonDeg[i]);
      cosHalf[i] = Math.cos(lat[i] / 2);
      sinHalf[i] = Math.sin(lat[i] / 2);
    }
  }

  /** Distances, km, of place i here to the places {@code from} to {@code to} of others. */
  void distancesKm(int i, Spots others, int from, int to, double[] outKm) {
    double lat1 = lat[i];
    double lon1 = lon[i];
    double cos1 = cosHalf[i];
    double sin1 = sinHalf[i];
    for (int j = from; j < to; j++) {
      double east = Math.abs(lon1 - others.lon[j]);
      east = Math.min(east, TURN - east) * (cos1 * others.cosHalf[j] - sin1 * others.sinHalf[j]);
      double north = lat1 - others.lat[j];
      outKm[j - from] = EARTH_KM * Math.sqrt(east * east + north * north);
    }
  }

  /** Distance, km, of place i here to place j of others. */
  double distanceKm(int i, Spots others, int j) {
    double east = Math.abs(lon[i] - others.lon[j]);
    double cosMiddle = cosHalf[i] * others.cosHalf[j] - sinHalf[i] * others.sinHalf[j];
    east = Math.min(east, TURN - east) * cosMiddle;
    double north = lat[i] - others.lat[j];
    return EARTH_KM * Math.sqrt(east * east + north * north);
  }
}
