package haetae.app.drill.finding;

/**
 * One quantity of the last impact of the city.
 *
 * @param quantity its id, such as {@code displacedHouseholds}
 * @param p05 of twenty outcomes one is smaller
 * @param p95 of twenty outcomes one is larger
 */
public record ImpactFinding(String quantity, double mean, double p05, double p95) {}
