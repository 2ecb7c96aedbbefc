package haetae.app.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.store.journal.JournalCheck;
import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsroomTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ZERO;

  @TempDir Path folder;
  private Instant now = NOON;

  private Newsroom open() throws Exception {
    return Newsroom.open(folder, () -> now, "{\"id\":\"platform\",\"state\":\"started\"}");
  }

  private News quake(Newsroom room, String id, int version) {
    now = now.plusSeconds(1);
    return room.publish(
        now, Kind.QUAKE, "flow", "{\"id\":\"" + id + "\",\"version\":" + version + "}");
  }

  private static List<Integer> versions(Subscription reader, int count) throws Exception {
    List<Integer> found = new ArrayList<>();
    while (found.size() < count) {
      String json = reader.next(SOON).orElseThrow().json();
      found.add(Integer.parseInt(json.replaceAll(".*version\":|}", "")));
    }
    return found;
  }

  @Test
  void theSituationHoldsTheNewestAndAnyMomentOfThePastCanBeHadAgain() throws Exception {
    try (Newsroom room = open()) {
      quake(room, "a", 1);
      Instant then = now;
      quake(room, "a", 2);
      quake(room, "b", 1);
      now = now.plusSeconds(1);
      room.publish(now, Kind.QUAKE_GONE, "flow", "{\"id\":\"b\",\"reason\":\"none\",\"at\":\"x\"}");
      Situation present = room.now();
      assertEquals(2, present.quakes().get("a").path("version").asInt());
      assertTrue(present.quakes().get("b").path("gone").asBoolean());
      room.journal().append(now, "health", "t", "{}").kept().get();
      Situation past = room.at(then);
      assertEquals(Set.of("a"), past.quakes().keySet());
      assertEquals(1, past.quakes().get("a").path("version").asInt());
      assertThrows(InvalidValue.class, () -> room.at(now.plusSeconds(1)));
    }
  }

  @Test
  void placesKeepWhatIsKnownOfEachQuake() throws Exception {
    try (Newsroom room = open()) {
      String shaking =
          "{\"quake\":\"q/1\",\"at\":\"t\",\"districts\":[{\"code\":\"d\",\"kma\":5}]}";
      room.publish(now, Kind.SHAKING, "flow", shaking);
      room.publish(now, Kind.IMPACT, "flow", shaking.replace("\"kma\":5", "\"damaged\":7"));
      var place = room.now().districts().get("d").path("byQuake").path("q/1");
      assertEquals(5, place.path("shaking").path("kma").asInt());
      assertEquals(7, place.path("impact").path("damaged").asInt());
    }
  }

  @Test
  void anAcknowledgementStaysWithItsAlert() throws Exception {
    try (Newsroom room = open()) {
      room.publish(now, Kind.ALERT, "flow", "{\"id\":\"a-1\"}");
      room.publish(now, Kind.ACKNOWLEDGEMENT, "kim", "{\"alert\":\"a-1\",\"by\":\"kim\"}");
      var all = room.now().alerts().get("a-1").path("acknowledgements");
      assertEquals("kim", all.get(0).path("by").asString());
    }
  }

  @Test
  void aReaderGetsItsTopicsOnlyAndWaitsForThem() throws Exception {
    try (Newsroom room = open();
        Subscription reader = room.subscribe(Set.of(Topic.QUAKES), Optional.empty())) {
      room.publish(now, Kind.HEALTH, "t", "{\"id\":\"x\"}");
      assertEquals(Optional.empty(), reader.next(AT_ONCE));
      Thread later = Thread.ofVirtual().start(() -> quake(room, "a", 1));
      assertEquals(List.of(1), versions(reader, 1));
      later.join();
    }
  }

  @Test
  void aReaderThatComesBackMissesNothing() throws Exception {
    String last;
    try (Newsroom room = open()) {
      last = quake(room, "a", 1).id();
      quake(room, "a", 2);
      try (Subscription back = room.subscribe(Set.of(Topic.QUAKES), Optional.of(last))) {
        quake(room, "a", 3);
        assertEquals(List.of(2, 3), versions(back, 2));
      }
    }
    try (Newsroom room = open()) {
      assertEquals(3, room.now().quakes().get("a").path("version").asInt());
      quake(room, "a", 4);
      try (Subscription back = room.subscribe(Set.of(Topic.QUAKES), Optional.of(last))) {
        assertEquals(List.of(2, 3, 4), versions(back, 3));
        assertEquals(Optional.empty(), back.next(AT_ONCE));
      }
    }
  }

  /** A killed run has given out numbers that it never wrote; the next run gives them out anew. */
  @Test
  void afterAKillNothingOfTheNextRunIsTakenForSeen() throws Exception {
    long boot;
    try (Newsroom room = open()) {
      boot = quake(room, "a", 1).number() - 1;
    }
    try (Newsroom room = open()) {
      quake(room, "a", 2);
      String unwritten = boot + "-" + 1000;
      try (Subscription back = room.subscribe(Set.of(Topic.QUAKES), Optional.of(unwritten))) {
        assertEquals(List.of(2), versions(back, 1));
      }
    }
  }

  @Test
  void aReaderThatIsOvertakenReadsOnInTheJournal() throws Exception {
    try (Newsroom room = open();
        Subscription slow = room.subscribe(Set.of(Topic.QUAKES), Optional.empty())) {
      int all = Ring.SIZE + 3000;
      for (int i = 1; i <= all; i++) {
        quake(room, "a", i);
      }
      List<Integer> got = versions(slow, all);
      for (int i = 0; i < all; i++) {
        assertEquals(i + 1, got.get(i));
      }
    }
    assertTrue(JournalCheck.of(folder, Optional.empty()).holds());
  }

  @Test
  void aWrongIdIsRefusedWithWhatWasExpected() throws Exception {
    try (Newsroom room = open()) {
      InvalidValue e =
          assertThrows(
              InvalidValue.class, () -> room.subscribe(Set.of(Topic.QUAKES), Optional.of("seven")));
      assertTrue(e.getMessage().contains("Last-Event-ID is 'seven'; expected two numbers"));
    }
  }

  @Test
  void anEntryThatIsNoObjectIsPassedOver() throws Exception {
    try (Newsroom room = open()) {
      room.publish(now, Kind.QUAKE, "t", "[1]");
      room.publish(now, Kind.QUAKE, "t", "not json");
      assertEquals(0, room.now().quakes().size());
    }
    assertTrue(Files.list(folder).anyMatch(f -> f.toString().endsWith(".journal")));
  }
}
