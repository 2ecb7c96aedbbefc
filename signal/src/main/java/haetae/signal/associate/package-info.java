/**
 * Station reports → quakes, revised as picks arrive. New picks join a quake whose wave they fit;
 * free picks nucleate one where enough stations agree and not too many silent stations contradict.
 * SCIENCE section 3.2 and 3.3; Font et al. 2004 (equal differential times).
 */
@NullMarked
package haetae.signal.associate;

import org.jspecify.annotations.NullMarked;
