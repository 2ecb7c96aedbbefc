/**
 * One settings file (TOML) over the defaults -> everything that can be chosen for a region. Units,
 * ranges and defaults stand at the records. Papers: those named there.
 */
@NullMarked
package haetae.app.settings;

import org.jspecify.annotations.NullMarked;
