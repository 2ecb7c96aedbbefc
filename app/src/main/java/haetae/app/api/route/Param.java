package haetae.app.api.route;

/**
 * A parameter of the path or the query.
 *
 * @param usual value where the caller says none, as text; empty: there is none
 * @param says what it is for
 */
public record Param(String name, Kind kind, String usual, String says) {
  private static final Kind ID = new Kind.Text("[\\p{L}\\p{N}._:@/+-]+", 200);

  /** The state as it was known at a moment. */
  public static final Param AT =
      new Param("at", new Kind.Moment(), "", "answer with what was known at this moment");

  /** How many of a list. */
  public static final Param LIMIT =
      new Param("limit", new Kind.Whole(1, 1000), "100", "so many at most");

  /** Where a list goes on. */
  public static final Param AFTER =
      new Param("after", ID, "", "begin after the item of this id; the Link header has it");

  /** JSON or GeoJSON; without it the Accept header decides. */
  public static final Param FORMAT =
      new Param(
          "format", new Kind.Choice(java.util.List.of("json", "geojson")), "", "overrides Accept");

  /** Id of a thing, in the path. */
  public static final Param ID_OF = new Param("id", ID, "", "id of it");

  /** Begin and end of a stretch of time. */
  public static final Param FROM = new Param("from", new Kind.Moment(), "", "from this moment on");

  /** See {@link #FROM}. */
  public static final Param TO = new Param("to", new Kind.Moment(), "", "before this moment");

  /** An id under another name. */
  public static Param id(String name, String says) {
    return new Param(name, ID, "", says);
  }

  /** A whole number. */
  public static Param whole(String name, int least, int most, String usual, String says) {
    return new Param(name, new Kind.Whole(least, most), usual, says);
  }
}
