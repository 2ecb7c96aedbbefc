/**
 * Layered velocity models, first-arrival travel times and look-up tables: model, distance, depth ->
 * time, its derivatives, take-off angle.
 *
 * <p>{@link haetae.signal.travel.VelocityModels} reads models, {@link
 * haetae.signal.travel.FirstArrival} is the exact ray, {@link haetae.signal.travel.TravelTimeTable}
 * the same for operations at almost no cost. Papers: ray integrals in flat layers and spherical
 * shells of constant velocity: Aki &amp; Richards (2002), Quantitative Seismology, section 9.3
 * (from memory of the book, not verified); models: see resource {@code velocity-models.csv}.
 * Verified against TauP 3.2.1 (Crotwell, Owens &amp; Ritsema 1999, SRL 70, 154-160) in the tests.
 */
@NullMarked
package haetae.signal.travel;

import org.jspecify.annotations.NullMarked;
