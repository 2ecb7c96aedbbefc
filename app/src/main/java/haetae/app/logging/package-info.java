/**
 * What the program says of itself while it runs -> lines on standard error, as text for people or
 * as JSON for machines. Never a secret. Papers: OWASP ASVS 5.0.0, V16.
 */
@NullMarked
package haetae.app.logging;

import org.jspecify.annotations.NullMarked;
