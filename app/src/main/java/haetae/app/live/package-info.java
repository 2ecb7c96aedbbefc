/** The local runner: keeps the memory of every key and turns the data's clock. */
@NullMarked
package haetae.app.live;

import org.jspecify.annotations.NullMarked;
