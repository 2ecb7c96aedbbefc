package haetae.app.sense.seedlink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SequenceBookTest {
  private final SequenceBook book = new SequenceBook(Map.of("XX_OLD", 7L));

  @Test
  void theNumberMovesOverAnUnbrokenRowOnly() {
    SequenceBook.Ticket one = book.open("XX_A", 1);
    SequenceBook.Ticket two = book.open("XX_A", 2);
    SequenceBook.Ticket three = book.open("XX_A", 3);
    three.done(true);
    assertEquals(OptionalLong.empty(), book.last("XX_A"));
    one.done(true);
    assertEquals(OptionalLong.of(1), book.last("XX_A"));
    two.done(true);
    assertEquals(OptionalLong.of(3), book.last("XX_A"));
    assertEquals(Map.of("XX_A", 3L, "XX_OLD", 7L), book.all());
    assertEquals(0, book.waiting());
  }

  @Test
  void aRecordThatWasNotKeptIsAskedForAgainAfterTheNextConnection() {
    book.open("XX_A", 1).done(true);
    book.open("XX_A", 2).done(false);
    book.open("XX_A", 3).done(true);
    assertEquals(OptionalLong.of(1), book.last("XX_A"));
    book.begin();
    book.open("XX_A", 2).done(true);
    book.open("XX_A", 3).done(true);
    assertEquals(OptionalLong.of(3), book.last("XX_A"));
  }

  @Test
  void whatWasHandedOverInAnEarlierConnectionNoLongerCounts() {
    SequenceBook.Ticket late = book.open("XX_A", 9);
    book.begin();
    late.done(true);
    assertEquals(OptionalLong.empty(), book.last("XX_A"));
    assertEquals(0, book.waiting());
  }

  @Test
  void numbersThatBeginAnewAreTaken() {
    book.open("XX_OLD", 1).done(true); // the server was built anew, or its 24 bits ran over
    assertEquals(OptionalLong.of(1), book.last("XX_OLD"));
  }

  @Test
  void anArchiveThatNeverAnswersCostsBoundedMemory() {
    for (int i = 0; i < 2 * SequenceBook.MOST_WAITING; i++) {
      book.open("XX_A", i);
    }
    assertEquals(0, book.waiting(), "the row that was too long has been given up");
    book.open("XX_A", -1).done(true);
    assertEquals(OptionalLong.empty(), book.last("XX_A"), "and stands still");
    book.open("XX_B", 1).done(true);
    assertEquals(OptionalLong.of(1), book.last("XX_B"));
  }
}
