package haetae.signal.travel;

/** Whether layers are flat slabs or shells of the sphere of 6371.0 km. */
public enum EarthShape {
  /** Flat layers: textbook check values; 0.02-0.2 s late from 100 to 200 km. */
  FLAT,
  /** Concentric shells: for operations. */
  SPHERICAL;

  Geometry geometry() {
    return this == FLAT ? new FlatGeometry() : new SphericalGeometry();
  }
}
