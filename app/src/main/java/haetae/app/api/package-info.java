/**
 * What the situation is -> the HTTP API: one table of routes, a door that checks every call, and a
 * server. Papers: RFC 9110, RFC 9457; docs/api.md, docs/decisions/0016-helidon.md.
 */
@NullMarked
package haetae.app.api;

import org.jspecify.annotations.NullMarked;
