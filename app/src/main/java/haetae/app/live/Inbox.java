package haetae.app.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What waits before a stage: inputs in order and the newest time. Bounded; safe for threads. */
final class Inbox {
  private final int most;
  private final ArrayDeque<Object> inputs = new ArrayDeque<>();
  private Instant now = Instant.MIN;
  private boolean moved;
  private long shed;

  Inbox(int most) {
    this.most = most;
  }

  /** All that waited. */
  record Waiting(List<Object> inputs, Instant now) {}

  /** Adds inputs and moves the time; the oldest inputs go where there is no room. */
  synchronized void put(List<Object> more, Instant at) {
    inputs.addAll(more);
    while (inputs.size() > most) {
      inputs.removeFirst();
      shed++;
    }
    now = at;
    moved = true;
    notifyAll();
  }

  /** Waits until the time has moved, then empties the box. */
  synchronized Waiting take() throws InterruptedException {
    while (!moved) {
      wait();
    }
    Waiting all = new Waiting(new ArrayList<>(inputs), now);
    inputs.clear();
    moved = false;
    return all;
  }

  /** How many inputs have been dropped. */
  synchronized long shed() {
    return shed;
  }
}
