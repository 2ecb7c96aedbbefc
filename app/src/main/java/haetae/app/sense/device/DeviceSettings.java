package haetae.app.sense.device;

import haetae.world.Check;

/**
 * When a device is thought to be unwell. Design choices for every city.
 *
 * @param mostAheadS a packet that ends so far in the future is kept but not used, 0.1 to 10 s: P
 *     waves run 6 km in a second
 * @param lateS a device whose quickest message is later than this is amber, 0.5 to 600 s
 * @param silentS one not heard of for so long is red, 5 to 86,400 s
 * @param noisyMps2 one whose quietest message has a larger rms is amber, 0.001 to 10 m/s²
 */
public record DeviceSettings(double mostAheadS, double lateS, double silentS, double noisyMps2) {
  public static final DeviceSettings DEFAULT = new DeviceSettings(1, 3, 60, 0.05);

  public DeviceSettings {
    Check.inRange("devices.mostAheadS", mostAheadS, 0.1, 10, "s");
    Check.inRange("devices.lateS", lateS, 0.5, 600, "s");
    Check.inRange("devices.silentS", silentS, 5, 86_400, "s");
    Check.inRange("devices.noisyMps2", noisyMps2, 0.001, 10, "m/s²");
  }
}
