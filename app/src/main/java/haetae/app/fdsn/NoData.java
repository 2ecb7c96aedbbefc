package haetae.app.fdsn;

/** Nothing fits the question. Said as 204 or, if so asked, as 404. */
final class NoData extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoData() {
    super("Nothing fits the request.");
  }
}
