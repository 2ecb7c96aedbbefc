package haetae.hazard.field;

/** How far an observation is from a box of targets. */
final class BoxDistance {
  private BoxDistance() {}

  /** Distance, km, from place j to the nearest edge, about; exactly 0 inside. */
  static double km(TargetTree.Box box, TargetTree tree, Spots places, int j) {
    double x = tree.relative(places.lon[j]);
    double y = places.lat[j];
    double north = Math.max(0, Math.max(box.south - y, y - box.north));
    double east = Math.max(0, Math.max(box.west - x, x - box.east));
    double cos = Math.cos((y + Math.max(box.south, Math.min(box.north, y))) / 2);
    return Spots.EARTH_KM * Math.sqrt(north * north + east * east * cos * cos);
  }
}
