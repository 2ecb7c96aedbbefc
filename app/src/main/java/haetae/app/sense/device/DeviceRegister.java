package haetae.app.sense.device;

import haetae.app.files.OwnerFile;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who of the city's sensors may speak; a file with a line for each: id, network, station, latitude,
 * longitude, hash of the token, address, channels, plant. Safe for threads.
 */
public final class DeviceRegister {
  private static final int FIELDS = 9;

  /** Lines without address and channels, or without plant, are of earlier versions. */
  private static final List<Integer> FIELDS_OF_OLD = List.of(6, 8);

  private final OwnerFile file;
  private final Map<String, Device> devices = new ConcurrentSkipListMap<>();
  private final Map<String, String> idsByHash = new ConcurrentHashMap<>();
  private final Map<String, String> idsByAddress = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Reads a register.
   *
   * @param file made with the first device
   * @throws InvalidValue naming the line that is no device
   */
  public DeviceRegister(Path file) {
    this.file = new OwnerFile(file);
    read().forEach(this::keep);
  }

  private List<Device> read() {
    try {
      return file.lines().stream().map(this::device).toList();
    } catch (IOException e) {
      throw new InvalidValue(file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Device device(String line) {
    String[] f = line.split("\t", -1);
    try {
      if (f.length != FIELDS && !FIELDS_OF_OLD.contains(f.length)) {
        throw new InvalidValue(f.length + " fields");
      }
      boolean channels = f.length > 7 && !f[7].isEmpty();
      return new Device(
          f[0],
          new StationId(f[1], f[2]),
          new GeoPoint(Double.parseDouble(f[3]), Double.parseDouble(f[4])),
          f[5],
          f.length > 6 ? f[6] : "",
          channels ? Arrays.stream(f[7].split(";")).map(SensorChannel::of).toList() : List.of(),
          f.length > 8 ? f[8] : "");
    } catch (IllegalArgumentException | InvalidValue e) {
      throw new InvalidValue(
          file.path()
              + ": '"
              + f[0]
              + "' is no device; expected "
              + FIELDS
              + " fields with tabs: "
              + e.getMessage(),
          e);
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
    if (!device.address().isEmpty()) {
      idsByAddress.put(device.address(), device.id());
    }
  }

  private void forget(String id) {
    Optional.ofNullable(devices.remove(id))
        .ifPresent(old -> {
          idsByHash.remove(old.tokenHash());
          idsByAddress.remove(old.address());
        });
  }

  /** The device with a token of this hash. */
  public Optional<Device> ofToken(String hash) {
    return Optional.ofNullable(idsByHash.get(hash)).flatMap(this::find);
  }

  /** The device whose datagrams come from a numeric address. */
  public Optional<Device> ofAddress(String address) {
    return Optional.ofNullable(idsByAddress.get(address)).flatMap(this::find);
  }

  /** All devices, by id. */
  public Collection<Device> all() {
    return List.copyOf(devices.values());
  }

  /** Is told when a device has come, changed or gone, on the thread that did it. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Registers a device, or gives a known one a new token and place.
   *
   * @throws InvalidValue if another device has its station or its address
   */
  public void put(Device device) throws IOException {
    putAll(List.of(device));
  }

  /** Registers all or none; the file is written once. */
  public synchronized void putAll(Collection<Device> some) throws IOException {
    Map<String, Device> next = new TreeMap<>(devices);
    some.forEach(device -> next.put(device.id(), device));
    refuseTwins(next.values());
    write(next);
    some.forEach(this::keep);
    listeners.forEach(Runnable::run);
  }

  private static void refuseTwins(Collection<Device> all) {
    Map<Object, Device> taken = new HashMap<>();
    for (Device device : all) {
      refuseTwin(taken.put(device.station(), device), device, "station " + device.station());
      if (!device.address().isEmpty()) {
        refuseTwin(taken.put(device.address(), device), device, "address " + device.address());
      }
    }
  }

  private static void refuseTwin(@Nullable Device known, Device device, String what) {
    if (known != null) {
      throw new InvalidValue(
          what
              + " is of two devices, "
              + known.id()
              + " and "
              + device.id()
              + "; expected one: strike the old one off first, or choose another");
    }
  }

  /** Strikes a device off; false if there is none. */
  public synchronized boolean remove(String id) throws IOException {
    Map<String, Device> next = new TreeMap<>(devices);
    boolean known = next.remove(id) != null;
    if (known) {
      write(next);
      forget(id);
      listeners.forEach(Runnable::run);
    }
    return known;
  }

  private void write(Map<String, Device> next) throws IOException {
    file.write(next.values().stream().map(DeviceRegister::line).toList());
  }

  private static String line(Device d) {
    return String.join(
        "\t",
        d.id(),
        d.station().network(),
        d.station().station(),
        Double.toString(d.place().latDeg()),
        Double.toString(d.place().lonDeg()),
        d.tokenHash(),
        d.address(),
        d.sensors().stream().map(SensorChannel::text).collect(Collectors.joining(";")),
        d.plant());
  }
}
