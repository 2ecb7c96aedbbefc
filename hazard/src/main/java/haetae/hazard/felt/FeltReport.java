package haetae.hazard.felt;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One person's answers. For privacy the place is kept as the cell and the time as the minute; where
 * exactly somebody stood is forgotten here.
 *
 * @param device a word that is the same for reports of one device and says nothing of the person;
 *     it is used to drop repetitions and goes no further
 * @param minute when it was sent, cut to the minute
 * @param answers those that were given; what was not answered is not there (missing is not zero)
 */
public record FeltReport(
    String device, Instant minute, UtmCell cell, Map<FeltIndex, Double> answers) {
  public FeltReport {
    Check.notBlank("device", device);
    minute = minute.truncatedTo(ChronoUnit.MINUTES);
    Map<FeltIndex, Double> sorted = new EnumMap<>(FeltIndex.class);
    sorted.putAll(answers);
    sorted.forEach((index, value) -> Check.inRange(index + "", value, 0, index.most(), ""));
    if (!sorted.containsKey(FeltIndex.FELT)) {
      throw new InvalidValue("report has no answer to FELT; expected 0 (not felt) to 1");
    }
    answers = Collections.unmodifiableMap(sorted);
  }

  /**
   * Takes in what a person sent and keeps only the cell and the minute.
   *
   * @param cellKm side of the cells, km
   */
  public static FeltReport received(
      String device,
      Instant sent,
      double latDeg,
      double lonDeg,
      int cellKm,
      Map<FeltIndex, Double> answers) {
    return new FeltReport(device, sent, UtmCell.of(latDeg, lonDeg, cellKm), answers);
  }

  /** Whether the report may have been sent before that time. */
  boolean before(Instant time) {
    return minute.plus(1, ChronoUnit.MINUTES).isBefore(time);
  }
}
