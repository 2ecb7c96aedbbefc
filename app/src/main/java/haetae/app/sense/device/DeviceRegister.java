package haetae.app.sense.device;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Who of the city's sensors may speak; a file with a line for each: id, network, station, latitude,
 * longitude, hash of the token. Safe for threads.
 */
public final class DeviceRegister {
  private static final int FIELDS = 6;

  private final Path file;
  private final Map<String, Device> devices = new ConcurrentSkipListMap<>();
  private final Map<String, String> idsByHash = new ConcurrentHashMap<>();

  /**
   * Reads a register.
   *
   * @param file made with the first device
   * @throws InvalidValue naming the line that is no device
   */
  public DeviceRegister(Path file) {
    this.file = file;
    read().forEach(this::keep);
  }

  private List<Device> read() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(this::device).toList()
          : List.of();
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Device device(String line) {
    String[] f = line.split("\t", -1);
    try {
      return new Device(
          f[0],
          new StationId(f[1], f[2]),
          new GeoPoint(Double.parseDouble(f[3]), Double.parseDouble(f[4])),
          f[5]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidValue(
          file + ": '" + f[0] + "' is no device; expected " + FIELDS + " fields with tabs", e);
    }
  }

  /** A device by its id. */
  public Optional<Device> find(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  private void keep(Device device) {
    forget(device.id());
    devices.put(device.id(), device);
    idsByHash.put(device.tokenHash(), device.id());
  }

  private void forget(String id) {
    Optional.ofNullable(devices.remove(id)).ifPresent(old -> idsByHash.remove(old.tokenHash()));
  }

  /** The device with a token of this hash. */
  public Optional<Device> ofToken(String hash) {
    return Optional.ofNullable(idsByHash.get(hash)).flatMap(this::find);
  }

  /** All devices, by id. */
  public Collection<Device> all() {
    return List.copyOf(devices.values());
  }

  /** Registers a device, or gives a known one a new token and place. */
  public synchronized void put(Device device) throws IOException {
    Map<String, Device> next = new TreeMap<>(devices);
    next.put(device.id(), device);
    write(next);
    keep(device);
  }

  /** Strikes a device off; false if there is none. */
  public synchronized boolean remove(String id) throws IOException {
    Map<String, Device> next = new TreeMap<>(devices);
    boolean known = next.remove(id) != null;
    write(next);
    forget(id);
    return known;
  }

  private void write(Map<String, Device> next) throws IOException {
    StringBuilder text = new StringBuilder();
    next.values().forEach(d -> text.append(line(d)));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Device d) {
    return String.join(
            "\t",
            d.id(),
            d.station().network(),
            d.station().station(),
            Double.toString(d.place().latDeg()),
            Double.toString(d.place().lonDeg()),
            d.tokenHash())
        + "\n";
  }
}
