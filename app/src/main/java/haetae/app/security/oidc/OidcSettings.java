package haetae.app.security.oidc;

import haetae.app.security.Role;
import haetae.world.InvalidValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One provider.
 *
 * @param issuer exactly as its tokens name it
 * @param clientId our name there
 * @param clientSecret of a confidential client; empty: a public one, which PKCE protects
 * @param redirect our address that people come back to
 * @param claim of the ID token that names groups
 * @param roles of groups; the first that fits counts
 */
public record OidcSettings(
    URI issuer,
    String clientId,
    Optional<String> clientSecret,
    URI redirect,
    String claim,
    List<Mapping> roles) {
  /** Whoever is of a group has a role. */
  public record Mapping(String group, Role role) {}

  public OidcSettings {
    OidcFetch.careful(issuer, "oidc.issuer");
    OidcFetch.careful(redirect, "oidc.redirect");
    roles = List.copyOf(roles);
    if (roles.isEmpty()) {
      throw new InvalidValue("oidc.roles is empty; expected lines such as safety-office=officer");
    }
  }

  /**
   * Reads {@code GROUP=ROLE} lines.
   *
   * @throws InvalidValue naming the line that is none
   */
  public static List<Mapping> mappings(List<String> lines) {
    List<Mapping> mappings = new ArrayList<>();
    for (String line : lines) {
      int equals = line.lastIndexOf('=');
      try {
        Role role = Role.valueOf(line.substring(equals + 1).strip().toUpperCase(Locale.ROOT));
        if (equals < 1 || role == Role.DEVICE) {
          throw new IllegalArgumentException("no group, or a device");
        }
        mappings.add(new Mapping(line.substring(0, equals).strip(), role));
      } catch (IllegalArgumentException e) {
        throw new InvalidValue(
            "oidc.roles has '"
                + line
                + "'; expected GROUP=ROLE with citizen, operator, officer, approver or admin",
            e);
      }
    }
    return mappings;
  }

  /** The role of somebody of these groups; empty if none of them has one. */
  public Optional<Role> role(List<String> groups) {
    return roles.stream()
        .filter(mapping -> groups.contains(mapping.group()))
        .map(Mapping::role)
        .findFirst();
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "provider " + issuer + " for " + clientId;
  }
}
