package haetae.store.city.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into tags. */
class TagTextTest {
  @ParameterizedTest(name = "building:levels={0}: {1}")
  @CsvSource({"3,3", "2.5,3", "2;3,2", "1-2,1", "0,1", "012,12", "999,", "many,", "-1,", "'',"})
  void levels(String text, Integer storeys) {
    assertEquals(Optional.ofNullable(storeys), Storeys.ofLevels(text));
  }

  @ParameterizedTest(name = "height={0}: {1}")
  @CsvSource({
    "12,4",
    "12.5 m,4",
    "8.4,3",
    "~10,3",
    "2,1",
    "40 ft,4",
    "'40''6\"',4",
    "1000,",
    "tall,",
  })
  void heights(String text, Integer storeys) {
    assertEquals(Optional.ofNullable(storeys), Storeys.ofHeight(text));
  }

  @ParameterizedTest(name = "start_date={0}: {1}")
  @CsvSource({
    "1998,1998",
    "1998-05-01,1998",
    "~1850,1850",
    "1920s,1920",
    "before 1900,1900",
    "1985..1990,1985",
    "C18,0",
    "old,0",
    "9999,0",
    "'',0",
  })
  void years(String text, int year) {
    assertEquals(year, StartDate.year(text));
  }
}
