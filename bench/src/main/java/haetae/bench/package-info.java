/** Made-up or recorded samples -> time per sample, by benchmark, as a table. Papers: none. */
@NullMarked
package haetae.bench;

import org.jspecify.annotations.NullMarked;
