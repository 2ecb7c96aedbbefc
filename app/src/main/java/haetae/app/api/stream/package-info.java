/**
 * News -> server-sent events, one stream per topic, nothing missed by who says where it stopped.
 * Papers: WHATWG HTML, section 9.2 (server-sent events).
 */
@NullMarked
package haetae.app.api.stream;

import org.jspecify.annotations.NullMarked;
