/**
 * Waveforms on disk. In: files, folders, SDS archives, byte streams of miniSEED. Out: packets in
 * file order and a report of what could not be read. Paper: SDS, the SeisComP Data Structure (GFZ
 * Potsdam).
 */
@NullMarked
package haetae.store.archive;

import org.jspecify.annotations.NullMarked;
