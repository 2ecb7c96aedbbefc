/**
 * Scenario files (TOML) -> {@link haetae.signal.simulate.Scenario}. Papers: none; docs/formats.md
 * lists the keys.
 */
@NullMarked
package haetae.app.scenario;

import org.jspecify.annotations.NullMarked;
