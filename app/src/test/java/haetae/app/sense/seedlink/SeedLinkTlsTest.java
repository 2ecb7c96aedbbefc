package haetae.app.sense.seedlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that are right, of another host, of nobody we know, and none at all. */
class SeedLinkTlsTest {
  private static final String HELLO = "SeedLink v4.0 (x) :: SLPROTO:4.0\r\nx\r\n";
  private static final char[] PASSWORD = "only-of-this-test".toCharArray();

  @TempDir static Path keys;
  private static SSLContext right;
  private static SSLContext otherHost;

  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Kept kept = new Kept();

  @BeforeAll
  static void make() throws Exception {
    right = context("ip:127.0.0.1");
    otherHost = context("dns:elsewhere.example");
  }

  /** A key with its own certificate, which the context also trusts. */
  private static SSLContext context(String name) throws Exception {
    Path file = keys.resolve(name.replace(':', '-') + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertEquals(0, keytool.waitFor(), said);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return context(store);
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD);
    TrustManagerFactory others =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }

  private static FakeServer server(SSLContext key) throws IOException {
    ServerSocket socket =
        key.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    return new FakeServer(socket, HELLO, _ -> "OK\r\n", SeedLinkFaultsTest::good);
  }

  private SeedLinkClient client(int port, SSLContext trust) {
    SeedLinkSettings settings =
        new SeedLinkSettings(
            "127.0.0.1",
            port,
            true,
            List.of(new SeedLinkRequest("XX", "A", List.of())),
            0.2,
            0.6,
            0.05,
            1);
    SeedLinkClient client =
        new SeedLinkClient(settings, kept, meters, folder.resolve("numbers"), trust);
    client.start();
    return client;
  }

  private String broken(SeedLinkClient client) throws InterruptedException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (client.health().breaks() < 2) {
      assertTrue(System.nanoTime() < until, "waited 10 s in vain");
      Thread.sleep(5);
    }
    assertEquals(0, kept.packets().size());
    return client.state();
  }

  @Test
  void recordsComeFromTheRightHost() throws Exception {
    try (FakeServer server = server(right);
        SeedLinkClient client = client(server.port(), right)) {
      kept.await(1);
      assertEquals(0, client.health().breaks());
    }
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws Exception {
    try (FakeServer server = server(otherHost);
        SeedLinkClient client = client(server.port(), otherHost)) {
      String state = broken(client);
      assertTrue(state.contains("127.0.0.1"), state);
      assertTrue(server.heard.stream().noneMatch(line -> line.contains("HELLO")));
    }
  }

  @Test
  void aCertificateOfNobodyWeKnowIsRefused() throws Exception {
    try (FakeServer server = server(right);
        SeedLinkClient client = client(server.port(), ServerDoor.usual())) {
      String state = broken(client);
      assertTrue(state.contains("certification path"), state);
    }
  }

  @Test
  void aServerWithoutTlsIsNotSpokenToInTheClear() throws Exception {
    try (FakeServer server = new FakeServer(HELLO, SeedLinkFaultsTest::good);
        SeedLinkClient client = client(server.port(), right)) {
      assertTrue(broken(client).startsWith("broken: "));
      assertTrue(server.heard.stream().noneMatch(line -> line.contains("HELLO")));
    }
  }
}
