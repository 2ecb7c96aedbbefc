package haetae.app.cli;

import haetae.app.output.OutputFolder;
import haetae.app.scenario.ScenarioFolder;
import haetae.app.scenario.TruthQuakes;
import haetae.app.settings.Settings;
import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.QuakeMlWriter;
import haetae.signal.format.RecordFormat;
import haetae.signal.format.StationXmlWriter;
import haetae.signal.simulate.Delivery;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedNetwork;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario made into files: {@code waveforms.mseed}, {@code stations.xml}, {@code truth.quakeml}.
 */
final class Simulation {
  /** Packets that continue each other are written together, up to this many samples. */
  private static final int MOST_TOGETHER = 1 << 14;

  private final Scenario scenario;
  private final SimulatedNetwork network;
  private final boolean quiet;

  private Simulation(Scenario scenario, SimulatedNetwork network, boolean quiet) {
    this.scenario = scenario;
    this.network = network;
    this.quiet = quiet;
  }

  /** The scenario of that name in the folder {@code scenarios}, or in that file. */
  static Simulation of(String nameOrFile, boolean quiet) {
    Path home = Path.of(System.getProperty("haetae.home", "."));
    Scenario scenario = new ScenarioFolder(home.resolve("scenarios")).get(nameOrFile);
    TravelTimeTable travel = TravelTimeTable.of(Settings.model(scenario.velocityModel()));
    SimulatedNetwork network =
        new SimulatedNetwork(scenario, (phase, km, depthKm) -> travel.timeS(phase, km, depthKm));
    return new Simulation(scenario, network, quiet);
  }

  /** Writes all files into the folder. */
  void write(Path out) throws IOException {
    OutputFolder.at(out);
    network.prepare();
    try (OutputStream stations = stream(out.resolve("stations.xml"))) {
      StationXmlWriter.write(
          network.inventory(), "simulated: " + scenario.nameEn(), scenario.start(), stations);
    }
    try (OutputStream truth = stream(out.resolve("truth.quakeml"))) {
      QuakeMlWriter.write(
          TruthQuakes.of("simulated", network.truths(), network.inventory()),
          OutputFolder.PROGRAM,
          truth);
    }
    List<ChannelId> channels = network.listChannels();
    ProgressBar bar = new ProgressBar(System.err, quiet, "simulate", "channels", channels.size());
    try (OutputStream waveforms = stream(out.resolve("waveforms.mseed"))) {
      MiniSeedWriter writer =
          new MiniSeedWriter(waveforms, RecordFormat.MINISEED2_STEIM2, MiniSeedWriter.USUAL_LENGTH);
      for (int i = 0; i < channels.size(); i++) {
        write(channels.get(i), writer);
        bar.at(i + 1);
      }
    }
    bar.done();
  }

  private void write(ChannelId id, MiniSeedWriter writer) throws IOException {
    Joined joined = new Joined();
    Iterator<Delivery> deliveries = network.deliveries(id);
    while (deliveries.hasNext()) {
      Packet packet = deliveries.next().packet();
      if (!joined.take(packet)) {
        joined.write(writer);
        joined.take(packet);
      }
    }
    joined.write(writer);
  }

  /** Packets that continue each other. */
  private static final class Joined {
    private double[] samples = new double[MOST_TOGETHER];
    private int count;
    private @Nullable Packet first;
    private long nextNanos;

    boolean take(Packet packet) {
      Packet begun = first;
      if (begun == null) {
        first = packet;
        count = 0;
      } else if (Math.abs(packet.startNanos() - nextNanos) * 1e-9 * packet.sampleRateHz() > 0.1
          || packet.sampleRateHz() != begun.sampleRateHz()
          || count + packet.count() > MOST_TOGETHER) {
        return false;
      }
      if (samples.length < count + packet.count()) {
        samples = Arrays.copyOf(samples, count + packet.count());
      }
      System.arraycopy(packet.array(), 0, samples, count, packet.count());
      count += packet.count();
      nextNanos = packet.endNanos();
      return true;
    }

    void write(MiniSeedWriter writer) throws IOException {
      Packet begun = first;
      if (begun != null && count > 0) {
        writer.write(begun.channel(), begun.startNanos(), begun.sampleRateHz(), samples, count);
      }
      first = null;
      count = 0;
    }
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }
}
