package haetae.app.platform;

import haetae.app.api.http.Problem;
import haetae.app.api.http.Refusal;
import haetae.app.api.part.SettingDesk;
import haetae.app.control.Approvals;
import haetae.app.control.Approvals.Proposal;
import haetae.app.control.Dial;
import haetae.app.control.SettingBook;
import haetae.app.control.Turn;
import haetae.app.security.Audit;
import haetae.app.security.Principal;
import haetae.app.situation.Kind;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where administrators change settings and approvers decide; the journal says who did what. */
final class SettingOffice implements SettingDesk {
  private final SettingBook book;
  private final Approvals approvals;
  private final InstantSource clock;
  private final Audit audit;

  SettingOffice(SettingBook book, Approvals approvals, InstantSource clock, Audit audit) {
    this.book = book;
    this.approvals = approvals;
    this.clock = clock;
    this.audit = audit;
    book.byFile().forEach(turn -> inForce(turn, turn.value()));
  }

  @Override
  public ObjectNode all(Optional<Instant> at) {
    Instant now = clock.instant();
    if (at.filter(now::isBefore).isPresent()) {
      throw new InvalidValue("at is " + at.get() + "; expected now or a moment of the past");
    }
    ObjectNode all = Bodies.object();
    Map<Dial, Turn> known = book.at(at.orElse(Instant.MAX));
    for (Dial dial : Dial.values()) {
      Optional.ofNullable(known.get(dial)).ifPresent(turn -> all.set(dial.word(), node(turn)));
    }
    return all;
  }

  private ObjectNode node(Turn turn) {
    Dial dial = turn.dial();
    ObjectNode node = Bodies.object().put("name", dial.word()).put("value", turn.value());
    node.put("unit", dial.range().unit());
    node.put("least", dial.range().least()).put("most", dial.range().most());
    node.put("whole", dial.range().whole());
    node.put("fileValue", book.usual().get(dial));
    node.put("twoPeople", dial.twoPeople());
    node.put("since", turn.at().toString()).put("by", turn.by());
    node.put("approvedBy", turn.approvedBy().isEmpty() ? null : turn.approvedBy());
    return node.put("korean", dial.korean()).put("english", dial.english());
  }

  @Override
  public Optional<ObjectNode> change(String name, JsonNode value, Principal by) {
    return Dial.find(name)
        .map(dial -> {
          OptionalDouble wish = number(dial, value);
          double next = wanted(dial, wish);
          return dial.twoPeople()
              ? proposed(dial, wish, next, by)
              : turned(dial, wish, by.name(), "");
        });
  }

  /** What would be in force; a value that cannot be is refused. */
  private double wanted(Dial dial, OptionalDouble wish) {
    try {
      return book.tried(dial, wish).get(dial);
    } catch (InvalidValue e) {
      throw new Refusal(Problem.of(e, "body"), Map.of());
    }
  }

  private static OptionalDouble number(Dial dial, JsonNode value) {
    if (value.isNull()) {
      return OptionalDouble.empty();
    }
    if (value.isNumber()) {
      return OptionalDouble.of(value.asDouble());
    }
    String message = dial.word() + " is " + value + "; expected " + dial.range() + ", or null";
    throw new Refusal(Problem.of(new InvalidValue(message), "body"), Map.of());
  }

  private ObjectNode proposed(Dial dial, OptionalDouble wish, double next, Principal by) {
    Proposal proposal = approvals.propose(dial, wish, by.name());
    ObjectNode entry = entry(dial, next, "proposed").put("proposal", proposal.id());
    audit.say(Kind.SETTING, by.name(), entry.toString());
    return entry;
  }

  private ObjectNode turned(Dial dial, OptionalDouble wish, String by, String approvedBy) {
    double before = book.now().get(dial);
    try {
      return inForce(book.turn(dial, wish, by, approvedBy), before);
    } catch (IOException e) {
      throw new UncheckedIOException("the history of settings cannot be written", e);
    }
  }

  private ObjectNode inForce(Turn turn, double before) {
    ObjectNode entry = entry(turn.dial(), turn.value(), "in force").put("before", before);
    entry.put("by", turn.by());
    entry.put("approvedBy", turn.approvedBy().isEmpty() ? null : turn.approvedBy());
    audit.say(Kind.SETTING, turn.by(), entry.toString());
    return entry;
  }

  private static ObjectNode entry(Dial dial, double value, String state) {
    ObjectNode node = Bodies.object().put("setting", dial.word()).put("value", value);
    return node.put("unit", dial.range().unit()).put("state", state);
  }

  @Override
  public List<ObjectNode> proposals() {
    return approvals.open().stream().map(this::node).toList();
  }

  private ObjectNode node(Proposal proposal) {
    Dial dial = proposal.dial();
    ObjectNode node = Bodies.object().put("id", proposal.id()).put("setting", dial.word());
    node.put("value", proposal.value().orElse(book.usual().get(dial)));
    node.put("before", book.now().get(dial)).put("unit", dial.range().unit());
    node.put("by", proposal.by()).put("at", proposal.at().toString());
    return node.put("until", proposal.until().toString());
  }

  @Override
  public Optional<ObjectNode> decide(String id, boolean approved, String note, Principal by) {
    return approvals
        .take(id, by)
        .map(proposal -> {
          ObjectNode word = node(proposal).put("decision", approved ? "approved" : "refused");
          word.put("note", note);
          audit.say(Kind.APPROVAL, by.name(), word.toString());
          if (approved) {
            turned(proposal.dial(), proposal.value(), proposal.by(), by.name());
          }
          return word;
        });
  }
}
