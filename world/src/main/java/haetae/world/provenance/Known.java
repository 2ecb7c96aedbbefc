package haetae.world.provenance;

import haetae.world.Check;

/**
 * How a row is known and from where.
 *
 * @param source who says so, such as a paper, an agency or the rule that made it; not blank
 */
public record Known(Provenance how, String source) {
  public Known {
    Check.notBlank("source", source);
  }
}
