package haetae.app.api.resource;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.ShakingGrids;
import haetae.app.api.part.ShakingGrids.Form;

/** Shaking maps on their grid: the files that {@code shake} writes. */
public record GridAnswers(ShakingGrids grids) {
  /** The grid: a table, or the XML of ShakeMap. */
  public Reply grid(Question q) {
    return file(q, q.type().equals(MediaType.XML) ? Form.XML : Form.CSV);
  }

  /** Lines of equal shaking. */
  public Reply contours(Question q) {
    return file(q, Form.CONTOURS);
  }

  private Reply file(Question q, Form form) {
    return grids
        .find(q.text("id"), form)
        .map(bytes -> Reply.of(200, q.type(), bytes))
        .orElseThrow(() -> Refusal.notFound("grid of quake " + q.text("id")));
  }
}
