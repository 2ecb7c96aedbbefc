package haetae.app.security.oidc;

import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.world.InvalidValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
  /**
   * Whoever is of a group has a role.
   *
   * @param plants ids of the facilities that operators of the group run; of others none
   */
  public record Mapping(String group, Role role, Set<String> plants) {
    public Mapping {
      plants = Set.copyOf(plants);
    }
  }

  public OidcSettings {
    OidcFetch.careful(issuer, "oidc.issuer");
    OidcFetch.careful(redirect, "oidc.redirect");
    roles = List.copyOf(roles);
    if (roles.isEmpty()) {
      throw new InvalidValue("oidc.roles is empty; expected lines such as safety-office=officer");
    }
  }

  /**
   * Reads {@code GROUP=ROLE} and {@code GROUP=operator:PLANT,PLANT} lines.
   *
   * @throws InvalidValue naming the line that is none
   */
  public static List<Mapping> mappings(List<String> lines) {
    List<Mapping> mappings = new ArrayList<>();
    for (String line : lines) {
      try {
        mappings.add(mapping(line));
      } catch (IllegalArgumentException e) {
        throw new InvalidValue(
            "oidc.roles has '"
                + line
                + "'; expected GROUP=ROLE with citizen, operator, officer, approver or admin, of"
                + " operators with their plants, such as wells=operator:H-1,H-2",
            e);
      }
    }
    return mappings;
  }

  private static Mapping mapping(String line) {
    int equals = line.lastIndexOf('=');
    String[] words = line.substring(equals + 1).split(":", 2);
    Role role = Role.valueOf(words[0].strip().toUpperCase(Locale.ROOT));
    Set<String> plants = new TreeSet<>();
    for (String plant : words.length < 2 ? new String[0] : words[1].split(",", -1)) {
      plants.add(plant.strip());
    }
    boolean plantsFit = plants.isEmpty() || (role == Role.OPERATOR && !plants.contains(""));
    if (equals < 1 || role == Role.DEVICE || !plantsFit) {
      throw new IllegalArgumentException("no group, a device, or plants of no operator");
    }
    return new Mapping(line.substring(0, equals).strip(), role, plants);
  }

  /**
   * Who somebody of these groups is here: the role of the first mapping that fits, and for an
   * operator the plants of all that do; empty if none does.
   */
  public Optional<Principal> principal(String name, List<String> groups) {
    List<Mapping> fitting =
        roles.stream().filter(mapping -> groups.contains(mapping.group())).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Role role = fitting.getFirst().role();
    Set<String> plants = new TreeSet<>();
    if (role == Role.OPERATOR) {
      fitting.forEach(mapping -> plants.addAll(mapping.plants()));
    }
    return Optional.of(new Principal(name, role, plants));
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "provider " + issuer + " for " + clientId;
  }
}
