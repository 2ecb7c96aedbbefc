package haetae.hazard.rupture;

/** Means and variances of Rjb and Rrup over possible faults at an epicentral distance. */
interface FaultAverage {
  /** First and second moments: km, km². */
  record Moments(double rjbKm, double rrupKm, double rjbVarianceKm2, double rrupVarianceKm2) {}

  Moments at(double repiKm);
}
