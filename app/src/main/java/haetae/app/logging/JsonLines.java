package haetae.app.logging;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"at","level","logger","thread","message","fault":{"type","message","trace":[…]}}}. */
final class JsonLines extends Formatter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int DEEPEST = 30;

  @Override
  public String format(LogRecord said) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("at", said.getInstant().toString());
    node.put("level", said.getLevel().getName());
    node.put("logger", said.getLoggerName());
    node.put("thread", said.getLongThreadID());
    node.put("message", formatMessage(said));
    Throwable fault = said.getThrown();
    if (fault != null) {
      fault(node.putObject("fault"), fault);
    }
    return MAPPER.writeValueAsString(node) + "\n";
  }

  private static void fault(ObjectNode node, Throwable fault) {
    node.put("type", fault.getClass().getName());
    node.put("message", fault.getMessage());
    ArrayNode trace = node.putArray("trace");
    StackTraceElement[] calls = fault.getStackTrace();
    for (int i = 0; i < Math.min(DEEPEST, calls.length); i++) {
      trace.add(calls[i].toString());
    }
    Throwable cause = fault.getCause();
    if (cause != null) {
      fault(node.putObject("because"), cause);
    }
  }
}
