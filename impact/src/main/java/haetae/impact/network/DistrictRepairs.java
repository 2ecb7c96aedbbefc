package haetae.impact.network;

/**
 * Repairs that the pipes of a district and service need.
 *
 * @param district its code; {@link #NOWHERE} for pipes in none; {@link #CITY} for all together
 * @param service {@code water}, {@code sewer} or {@code gas}
 * @param lengthKm of pipes whose shaking is known, km
 * @param unknownKm of pipes whose shaking is not known, km
 * @param repairs expected number
 * @param sigma its deviation: chance of single repairs and error of the shaking, which all pipes of
 *     the district share
 * @param leaks expected number of leaks among them
 * @param breaks expected number of breaks among them
 * @param breakChance chance of one break or more
 */
public record DistrictRepairs(
    String district,
    String service,
    double lengthKm,
    double unknownKm,
    double repairs,
    double sigma,
    double leaks,
    double breaks,
    double breakChance) {
  /** In no district. */
  public static final String NOWHERE = "none";

  /** The whole city. */
  public static final String CITY = "";
}
