package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.Records;
import haetae.store.journal.JournalEntry;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of the journal, and the versions of a quake. */
public final class RecordAnswers {
  private static final int MOST_VERSIONS = 1000;

  private final Records records;

  /** Answers from a journal. */
  public RecordAnswers(Records records) {
    this.records = records;
  }

  /** Entries after a number, with their hashes; {@code next} while there may be more. */
  public Reply journal(Question q) {
    int limit = q.whole("limit");
    int after = q.whole("number");
    List<JournalEntry> entries = records.after(after, limit);
    ObjectNode node = Json.object();
    ArrayNode items = node.putArray("items");
    entries.forEach(entry -> items.add(full(entry)));
    if (entries.size() < limit) {
      return Reply.json(node);
    }
    long next = entries.getLast().number();
    node.put("next", next);
    String target = q.call().path() + "?limit=" + limit + "&number=" + next;
    return Reply.json(node).with("Link", "<" + target + ">; rel=\"next\"");
  }

  /** Every version of a quake, oldest first. */
  public Reply versions(Question q) {
    List<JournalEntry> entries = records.versions(q.text("id"), q.moment("at"), MOST_VERSIONS);
    if (entries.isEmpty()) {
      throw Refusal.notFound("quake " + q.text("id"));
    }
    ObjectNode node = Json.object();
    ArrayNode items = node.putArray("items");
    for (JournalEntry entry : entries) {
      items.add(body(entry).put("publishedAt", entry.at().toString()).put("entry", entry.number()));
    }
    return Reply.json(node);
  }

  private static ObjectNode full(JournalEntry entry) {
    ObjectNode node = Json.object().put("number", entry.number()).put("at", entry.at().toString());
    node.put("kind", entry.kind()).put("by", entry.by()).put("hash", entry.hash());
    return node.put("body", entry.body());
  }

  private static ObjectNode body(JournalEntry entry) {
    return Json.objectOf(entry.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
