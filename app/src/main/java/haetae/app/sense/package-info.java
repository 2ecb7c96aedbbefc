/**
 * What sensors send -> packets and observations handed to the {@link haetae.app.sense.Intake}; a
 * package per door. Papers: each door names its protocol.
 */
@NullMarked
package haetae.app.sense;

import org.jspecify.annotations.NullMarked;
