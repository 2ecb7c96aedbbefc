/**
 * Logging in at a provider of OpenID Connect -> who it is, in a role. Authorisation code flow with
 * PKCE. Papers: OpenID Connect Core 1.0; OpenID Connect Discovery 1.0; RFC 7636 (PKCE); RFC 9700
 * (OAuth 2.0 Security Best Current Practice); RFC 9207 (issuer in the answer).
 */
@NullMarked
package haetae.app.security.oidc;

import org.jspecify.annotations.NullMarked;
