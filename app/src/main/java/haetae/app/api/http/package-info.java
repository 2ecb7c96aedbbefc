/**
 * A call -> a question, a reply or a problem: HTTP's words without an HTTP library. Papers: RFC
 * 9110 (HTTP semantics), RFC 9457 (problem details), RFC 3986 (addresses).
 */
@NullMarked
package haetae.app.api.http;

import org.jspecify.annotations.NullMarked;
