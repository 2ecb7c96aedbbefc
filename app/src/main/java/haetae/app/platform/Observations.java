package haetae.app.platform;

import haetae.app.api.part.ObservationBook;
import haetae.world.data.Observation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Values of ordinary sensors, a file of lines for each day of UTC: time, device, quantity, unit,
 * value. Safe for threads; a line that a killed writer left unfinished is passed over.
 */
final class Observations implements ObservationBook {
  private static final int FIELDS = 5;

  private final Path folder;
  private final UnaryOperator<String> plantOf;

  /**
   * @param plantOf the facility that a device belongs to; empty if none
   */
  Observations(Path folder, UnaryOperator<String> plantOf) {
    this.folder = folder;
    this.plantOf = plantOf;
  }

  @Override
  public String plant(String device) {
    return plantOf.apply(device);
  }

  /** Keeps a value; the future is done when it will survive the death of this process. */
  synchronized CompletableFuture<Void> keep(Observation o) {
    String line =
        String.join(
                "\t",
                o.at().toString(),
                o.device(),
                o.quantity(),
                o.unit().replaceAll("\\s", ""),
                Double.toString(o.value()))
            + "\n";
    try {
      Files.createDirectories(folder);
      try (FileChannel file =
          FileChannel.open(
              file(LocalDate.ofInstant(o.at(), ZoneOffset.UTC)),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      }
      return CompletableFuture.completedFuture(null);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Path file(LocalDate day) {
    return folder.resolve(day + ".tsv");
  }

  @Override
  public List<Observation> find(
      Predicate<String> devices, Optional<String> quantity, Instant from, Instant to, int most) {
    List<Observation> found = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
    LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
    for (int days = 0; days < 400 && !day.isAfter(last); days++, day = day.plusDays(1)) {
      Path file = file(day);
      if (Files.exists(file)) {
        read(file, devices, quantity, from, to, found);
      }
    }
    found.sort(java.util.Comparator.comparing(Observation::at));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static void read(
      Path file,
      Predicate<String> devices,
      Optional<String> quantity,
      Instant from,
      Instant to,
      List<Observation> found) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split("\t", -1);
        if (f.length == FIELDS && devices.test(f[1]) && quantity.map(f[2]::equals).orElse(true)) {
          Instant at = Instant.parse(f[0]);
          if (!at.isBefore(from) && at.isBefore(to)) {
            found.add(new Observation(f[1], f[2], f[3], at, Double.parseDouble(f[4])));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
