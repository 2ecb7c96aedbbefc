/**
 * Packets -> SeedLink 3 and 4 streams for whoever asks: drills speak through it, and others may
 * read our streams. Protocols: SeedLink 3.1, SeedLink 4.0 (FDSN 2023).
 */
@NullMarked
package haetae.app.sense.seedlink.server;

import org.jspecify.annotations.NullMarked;
