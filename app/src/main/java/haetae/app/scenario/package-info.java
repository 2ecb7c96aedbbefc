/** Scenario files: TOML in, {@link haetae.signal.simulate.Scenario} out. */
@NullMarked
package haetae.app.scenario;

import org.jspecify.annotations.NullMarked;
