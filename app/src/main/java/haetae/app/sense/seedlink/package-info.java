/**
 * A SeedLink server's bytes -> records with their sequence numbers, for ever: connects, asks, keeps
 * alive, resumes where it stopped. Protocols: SeedLink 4.0 (FDSN 2023) and 3.1 as spoken by
 * ringserver and libslink.
 */
@NullMarked
package haetae.app.sense.seedlink;

import org.jspecify.annotations.NullMarked;
