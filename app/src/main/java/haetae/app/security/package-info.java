/**
 * Passwords, tokens and sessions -> who is asking and what they may do. Default deny. Papers: OWASP
 * ASVS, RFC 9106 (Argon2), OpenID Connect Core 1.0; docs/security.md.
 */
@NullMarked
package haetae.app.security;

import org.jspecify.annotations.NullMarked;
