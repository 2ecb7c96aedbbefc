package haetae.app.platform;

import haetae.app.logging.LogForm;
import haetae.app.sense.device.DeviceSettings;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one file a platform is configured by, {@code haetae.toml}; every key with its unit, range and
 * default stands in the template that {@code config show} prints.
 *
 * @param city folder of a pack, or the name of a built-in one
 * @param data folder of journal, archive and database; made where missing
 * @param stations StationXML files or folders; who is not in them is heard but not used
 * @param region settings of picking, association and maps: a TOML file; empty: the defaults
 * @param threads of the picking stage; 0: one less than there are processors
 * @param rememberMin minutes of the archive that a restart reads back, 0 to 60
 * @param http where people and machines ask
 * @param mqtt where city sensors send
 * @param seedlink servers that are listened to
 * @param mqttbroker outside brokers that are listened to
 * @param devices when a device is thought to be unwell
 * @param shake where Raspberry Shakes send datagrams
 * @param archive of waveforms
 * @param database tables that follow the journal
 * @param oidc where people may log in elsewhere
 * @param log form of the log: {@code text} or {@code json}
 */
public record PlatformSettings(
    String city,
    String data,
    List<String> stations,
    String region,
    int threads,
    double rememberMin,
    Http http,
    Mqtt mqtt,
    List<SeedLink> seedlink,
    List<MqttServer> mqttbroker,
    DeviceSettings devices,
    Shake shake,
    Archive archive,
    Database database,
    Oidc oidc,
    String log) {
  public static final PlatformSettings DEFAULT =
      new PlatformSettings(
          "pohang",
          "data",
          List.of(),
          "",
          0,
          5,
          new Http("127.0.0.1", 8080, "", ""),
          new Mqtt(true, "127.0.0.1", 1883),
          List.of(),
          List.of(),
          DeviceSettings.DEFAULT,
          Shake.NONE,
          new Archive(30, 100),
          Database.EMBEDDED,
          Oidc.NONE,
          "text");

  /**
   * @param host address to listen at
   * @param port 0 to 65535; 0: any free one
   * @param certificate PEM file; empty: no TLS
   * @param key PEM file of the certificate
   */
  public record Http(String host, int port, String certificate, String key) {
    public Http {
      Check.notBlank("http.host", host);
      Check.inRange("http.port", port, 0, 65_535, "");
      if (certificate.isEmpty() != key.isEmpty()) {
        throw new InvalidValue("http.certificate and http.key are both needed for TLS");
      }
    }
  }

  /**
   * @param on whether the broker runs
   * @param host address to listen at
   * @param port 0 to 65535; 0: any free one
   * @param certificate PEM file; empty: no TLS
   * @param key PEM file of the certificate
   */
  public record Mqtt(boolean on, String host, int port, String certificate, String key) {
    public Mqtt {
      Check.notBlank("mqtt.host", host);
      Check.inRange("mqtt.port", port, 0, 65_535, "");
      if (certificate.isEmpty() != key.isEmpty()) {
        throw new InvalidValue("mqtt.certificate and mqtt.key are both needed for TLS");
      }
    }

    /** Without TLS. */
    public Mqtt(boolean on, String host, int port) {
      this(on, host, port, "", "");
    }
  }

  /**
   * An outside MQTT 5 broker whose devices are ours too.
   *
   * @param host of the broker
   * @param port 1 to 65535
   * @param tls whether to speak TLS
   * @param user empty: nobody
   * @param passwordFile file whose first line is the password
   * @param clientId our name there; empty: haetae
   * @param topics filters such as {@code haetae/v1/+/samples}, + where the device's id stands
   */
  public record MqttServer(
      String host,
      int port,
      boolean tls,
      @Nullable String user,
      @Nullable String passwordFile,
      @Nullable String clientId,
      List<String> topics) {
    public MqttServer {
      Check.notBlank("mqttbroker.host", host);
      Check.inRange("mqttbroker.port", port, 1, 65_535, "");
      topics = List.copyOf(topics);
    }
  }

  /**
   * @param host of the server
   * @param port 1 to 65535
   * @param tls whether to speak TLS
   * @param streams such as {@code KS_*:H*}: station patterns and channel patterns
   */
  public record SeedLink(String host, int port, boolean tls, List<String> streams) {
    public SeedLink {
      Check.notBlank("seedlink.host", host);
      Check.inRange("seedlink.port", port, 1, 65_535, "");
      streams = List.copyOf(streams);
    }
  }

  /**
   * Datagrams have no password: only for a network on which addresses can be trusted.
   *
   * @param on whether datagrams are taken
   * @param host address to listen at
   * @param port 0 to 65535; 0: any free one
   */
  public record Shake(boolean on, String host, int port) {
    static final Shake NONE = new Shake(false, "127.0.0.1", 8888);

    public Shake {
      Check.notBlank("shake.host", host);
      Check.inRange("shake.port", port, 0, 65_535, "");
    }
  }

  /**
   * @param keepDays older days go, 1 to 36500; windows of events stay
   * @param mostGiB beyond so much the oldest days go, 1 to 1,000,000 GiB
   */
  public record Archive(int keepDays, double mostGiB) {
    public Archive {
      Check.inRange("archive.keepDays", keepDays, 1, 36_500, "days");
      Check.inRange("archive.mostGiB", mostGiB, 0.1, 1e6, "GiB");
    }
  }

  /**
   * Tables that follow the journal; the password of a server is the first line of a file or
   * HAETAE_DATABASE_PASSWORD.
   *
   * @param on whether there are tables
   * @param url {@code jdbc:postgresql://HOST:PORT/NAME}; empty: H2 in the data folder
   * @param user of the database
   * @param passwordFile file whose first line is the password; empty: the environment
   */
  public record Database(boolean on, String url, String user, String passwordFile) {
    static final Database EMBEDDED = new Database(true, "", "", "");
  }

  /**
   * OpenID Connect; the secret of the client is read from HAETAE_OIDC_SECRET.
   *
   * @param issuer address of the provider; empty: people log in here only
   * @param clientId our name there
   * @param redirect our address that the provider sends people back to, {@code
   *     https://HOST/api/v1/session/oidc/back}
   * @param claim of the ID token that names groups
   * @param roles such as {@code safety-office=officer}; the first that fits counts
   */
  public record Oidc(
      String issuer, String clientId, String redirect, String claim, List<String> roles) {
    static final Oidc NONE = new Oidc("", "", "", "groups", List.of());

    public Oidc {
      roles = List.copyOf(roles);
      if (!issuer.isEmpty()) {
        Check.notBlank("oidc.clientId", clientId);
        Check.notBlank("oidc.redirect", redirect);
        Check.notBlank("oidc.claim", claim);
      }
    }
  }

  /** Settings without OpenID Connect, and a log of text. */
  public PlatformSettings(
      String city,
      String data,
      List<String> stations,
      String region,
      int threads,
      double rememberMin,
      Http http,
      Mqtt mqtt,
      List<SeedLink> seedlink,
      Archive archive) {
    this(
        city,
        data,
        stations,
        region,
        threads,
        rememberMin,
        http,
        mqtt,
        seedlink,
        List.of(),
        DeviceSettings.DEFAULT,
        Shake.NONE,
        archive,
        Database.EMBEDDED,
        Oidc.NONE,
        "text");
  }

  /** The same with other doors for devices. */
  public PlatformSettings with(Mqtt otherMqtt, DeviceSettings otherDevices, Shake otherShake) {
    return new PlatformSettings(
        city,
        data,
        stations,
        region,
        threads,
        rememberMin,
        http,
        otherMqtt,
        seedlink,
        mqttbroker,
        otherDevices,
        otherShake,
        archive,
        database,
        oidc,
        log);
  }

  public PlatformSettings {
    LogForm.of(log);
    Check.notBlank("city", city);
    Check.notBlank("data", data);
    stations = List.copyOf(stations);
    seedlink = List.copyOf(seedlink);
    mqttbroker = List.copyOf(mqttbroker);
    Check.inRange("threads", threads, 0, 64, "threads");
    Check.inRange("rememberMin", rememberMin, 0, 60, "min");
  }

  /** The same for another city. */
  public PlatformSettings withCity(String other) {
    return new PlatformSettings(
        other,
        data,
        stations,
        region,
        threads,
        rememberMin,
        http,
        mqtt,
        seedlink,
        mqttbroker,
        devices,
        shake,
        archive,
        database,
        oidc,
        log);
  }

  /** The same in another folder. */
  public PlatformSettings withData(String other) {
    return new PlatformSettings(
        city,
        other,
        stations,
        region,
        threads,
        rememberMin,
        http,
        mqtt,
        seedlink,
        mqttbroker,
        devices,
        shake,
        archive,
        database,
        oidc,
        log);
  }
}
