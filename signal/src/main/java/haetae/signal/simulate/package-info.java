/**
 * Station records of imagined earthquakes: scenario in, samples and packets in counts out, with the
 * truth beside them.
 *
 * <p>In: a {@link haetae.signal.simulate.Scenario} and {@link haetae.signal.simulate.TravelTimes}.
 * Out: {@link haetae.signal.simulate.SimulatedNetwork}: inventory, packets in order of arrival,
 * truths. Every random number comes from a stream named by (seed, station, channel, purpose), so
 * that neither order, nor threads, nor chunk sizes change a sample.
 *
 * <p>Papers: Boore (2003), PAGEOPH 160, 635-676 (stochastic method); Motazedian and Atkinson
 * (2005), BSSA 95, 995-1010 (finite fault); Cho and Park (2003) (south-east Korea); Kuyuk and Allen
 * (2013), GRL 40 (P amplitude); Peterson (1993), USGS OFR 93-322 (noise).
 */
@NullMarked
package haetae.signal.simulate;

import org.jspecify.annotations.NullMarked;
