/**
 * Versions of a quake -> who is warned of what, how many seconds before S, and the messages that
 * say so. The decision itself is in {@link haetae.response.alert.WarningRule}. Papers: SCIENCE
 * sections 5.1 and 5.4; Common Alerting Protocol 1.2 (OASIS 2010).
 */
@NullMarked
package haetae.response.alert;

import org.jspecify.annotations.NullMarked;
