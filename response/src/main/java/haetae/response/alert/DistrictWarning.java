package haetae.response.alert;

/**
 * A district and what is said to it.
 *
 * @param secondsToS from the moment the message is read until S arrives; negative: S is there first
 */
public record DistrictWarning(DistrictForecast forecast, AlertLevel level, double secondsToS) {}
