package haetae.app.shakemap;

/** Middle of a small polygon, also across the antimeridian. */
record Ring(double latDeg, double lonDeg) {
  static Ring of(JsonPlace ring) {
    int n = ring.size();
    if (n > 1 && ring.at(0).node().equals(ring.at(n - 1).node())) {
      n--; // the first point once more
    }
    if (n < 3) {
      throw ring.wrong("a polygon of 3 points or more");
    }
    double first = ring.at(0).at(0).number();
    double lat = 0;
    double lon = 0;
    for (int k = 0; k < n; k++) {
      double off = ring.at(k).at(0).number() - first;
      lon += off > 180 ? off - 360 : off < -180 ? off + 360 : off;
      lat += ring.at(k).at(1).number();
    }
    double mean = first + lon / n;
    return new Ring(lat / n, mean > 180 ? mean - 360 : mean < -180 ? mean + 360 : mean);
  }
}
