/**
 * Places -> what the ground is there (Vs30, basin depths, site class). Papers: Wald &amp; Allen
 * (2007), Allen &amp; Wald (2009), KDS 17 10 00.
 */
@NullMarked
package haetae.hazard.site;

import org.jspecify.annotations.NullMarked;
