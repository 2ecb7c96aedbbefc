package haetae.app.fdsn;

import java.util.List;
import java.util.Optional;

/**
 * One parameter of a service.
 *
 * @param name the long name
 * @param other the short name; empty if there is none
 * @param type as XML Schema says: {@code xs:date}, {@code xs:double}, {@code xs:int}, {@code
 *     xs:boolean}, {@code xs:string}
 * @param usual what holds where nothing is said; empty if nothing
 * @param options all that may be said; empty if anything
 */
record Parameter(String name, String other, String type, String usual, List<String> options) {
  Parameter {
    options = List.copyOf(options);
  }

  static Parameter time(String name, String other) {
    return new Parameter(name, other, "xs:date", "", List.of());
  }

  static Parameter number(String name, String other) {
    return new Parameter(name, other, "xs:double", "", List.of());
  }

  static Parameter whole(String name) {
    return new Parameter(name, "", "xs:int", "", List.of());
  }

  static Parameter flag(String name) {
    return new Parameter(name, "", "xs:boolean", "false", List.of());
  }

  static Parameter text(String name, String other) {
    return new Parameter(name, other, "xs:string", "", List.of());
  }

  /** One of several words; the first holds where nothing is said. */
  static Parameter word(String name, String... options) {
    return new Parameter(name, "", "xs:string", options[0], List.of(options));
  }

  /** The parameter that goes by a long or short name. */
  static Optional<Parameter> find(List<Parameter> all, String name) {
    return all.stream()
        .filter(p -> p.name.equals(name) || (!name.isEmpty() && p.other.equals(name)))
        .findFirst();
  }
}
