package haetae.hazard.rupture;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A hypocentre whose fault is not known. Rjb and Rrup are averages over the faults that may be,
 * with their variance, or plain point distances where nothing is assumed. Rx and Ry0 are 0.
 */
public final class PointRupture implements Rupture {
  /** Below this magnitude a fault is so small that a point will do: SCIENCE2 section 24.2. */
  public static final double LEAST_FINITE_MAGNITUDE = 4.5;

  private final EarthPoint hypocentre;
  private final Optional<FiniteDistances> finite;
  private final double dipDeg;
  private final double ztorKm;
  private final double widthKm;

  /**
   * A point with what is assumed of its fault; dip, top and width serve models that ask for them.
   */
  public PointRupture(
      EarthPoint hypocentre,
      Optional<FiniteDistances> finite,
      double dipDeg,
      double ztorKm,
      double widthKm) {
    this.hypocentre = hypocentre;
    this.finite = finite;
    this.dipDeg = Check.inRange("dipDeg", dipDeg, 0, 90, "degrees");
    this.ztorKm = Check.inRange("ztorKm", ztorKm, 0, 800, "km");
    this.widthKm = Check.inRange("widthKm", widthKm, 0, 1000, "km");
  }

  /**
   * What we assume by default: below magnitude 4.5 plain point distances; above, the average over
   * faults of the mechanism in active crust. Width from the median area at the mechanism's middle
   * dip, within 18 km of crust; top so that the hypocentre lies in the middle, not above ground.
   */
  public static PointRupture of(EarthPoint hypocentre, double magnitude, OptionalDouble rakeDeg) {
    FaultOfUnknownSize fault =
        rakeDeg.isPresent()
            ? FaultOfUnknownSize.ofRake(rakeDeg.getAsDouble())
            : FaultOfUnknownSize.ANY;
    double dip = rakeDeg.isPresent() ? (fault.dipLowDeg() + fault.dipHighDeg()) / 2 : 90;
    double sinDip = sin(toRadians(dip));
    double width = Math.sqrt(fault.scaling().areaKm2(magnitude) / fault.aspect());
    width = Math.min(width, 18 / sinDip);
    double ztor = Math.max(0, hypocentre.depthKm() - width / 2 * sinDip);
    return new PointRupture(
        hypocentre,
        magnitude < LEAST_FINITE_MAGNITUDE
            ? Optional.empty()
            : Optional.of(FiniteDistances.of(magnitude, hypocentre.depthKm(), fault)),
        dip,
        ztor,
        width);
  }

  @Override
  public EarthPoint hypocentre() {
    return hypocentre;
  }

  @Override
  public double dipDeg() {
    return dipDeg;
  }

  @Override
  public double widthKm() {
    return widthKm;
  }

  @Override
  public double ztorKm() {
    return ztorKm;
  }

  @Override
  public List<EarthPoint> corners() {
    return List.of(hypocentre);
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg) {
    Distances out = new Distances(latDeg.length);
    Vector3 epicentre = Sphere.direction(hypocentre.latDeg(), hypocentre.lonDeg());
    for (int i = 0; i < latDeg.length; i++) {
      double lat = toRadians(latDeg[i]);
      double lon = toRadians(lonDeg[i]);
      double dx = cos(lat) * cos(lon);
      double dy = cos(lat) * sin(lon);
      FaultSurface.fromPoint(out, i, epicentre, hypocentre.depthKm(), dx, dy, sin(lat));
      if (finite.isPresent()) {
        finite.get().fill(out, i);
      } else {
        out.rjbKm[i] = out.repiKm[i];
        out.rrupKm[i] = out.rhypoKm[i];
      }
    }
    return out;
  }

  @Override
  public Distances distances(double[] latDeg, double[] lonDeg, GeoPoint planeCentre) {
    return distances(latDeg, lonDeg);
  }
}
