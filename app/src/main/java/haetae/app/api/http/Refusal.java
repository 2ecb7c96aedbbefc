package haetae.app.api.http;

import java.time.Duration;
import java.util.Map;

/** A request that is not answered as asked. Has no stack trace: it is no fault of ours. */
public final class Refusal extends RuntimeException {
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  /** A refusal with headers that go with it. */
  public Refusal(Problem problem, Map<String, String> headers) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  /** A refusal of which a sentence says all. */
  public Refusal(int status, String name, String detail) {
    this(Problem.of(status, name, detail), Map.of());
  }

  /** Nothing has that name. */
  public static Refusal notFound(String what) {
    return new Refusal(404, "not-found", "There is no " + what + ".");
  }

  /** Come back later. */
  public static Refusal later(int status, String name, String detail, Duration wait) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return new Refusal(
        Problem.of(status, name, detail), Map.of("Retry-After", Long.toString(seconds)));
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }

  /** The reply that says so. */
  public Reply reply() {
    Reply reply = problem.reply();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }
}
