package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by two files of PEM. */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  /** A certificate of a server on this machine, made by the JDK's own tool. */
  private KeyStore made() throws Exception {
    Path store = folder.resolve("made.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "x",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, tool.waitFor(), said);
    return KeyStore.getInstance(store.toFile(), PASSWORD);
  }

  private Path pem(String name, String kind, byte[] der) throws Exception {
    String text =
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END "
            + kind
            + "-----\n";
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void answersOverTlsAndAsksToStayThere() throws Exception {
    KeyStore store = made();
    Path certificate = pem("cert.pem", "CERTIFICATE", store.getCertificate("x").getEncoded());
    Path key = pem("key.pem", "PRIVATE KEY", store.getKey("x", PASSWORD).getEncoded());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("x", store.getCertificate("x"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    ApiSettings settings =
        ApiSettings.at("127.0.0.1", 0).withTls(new ApiSettings.Tls(certificate, key));
    try (MadeApi api = new MadeApi(folder.resolve("journal"));
        ApiServer server = ApiServer.start(settings, api.parts());
        HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("https://localhost:" + server.port() + "/health/live"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, response.statusCode());
      assertTrue(response.headers().firstValue("Strict-Transport-Security").isPresent());
    }
  }

  @Test
  void filesThatCannotBeUsedAreNamed() throws Exception {
    Path certificate = pem("cert.pem", "CERTIFICATE", made().getCertificate("x").getEncoded());
    Path key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN EC PRIVATE KEY-----\n");
    InvalidValue fault =
        assertThrows(
            InvalidValue.class, () -> TlsFiles.context(new ApiSettings.Tls(certificate, key)));
    assertTrue(String.valueOf(fault.getMessage()).startsWith("key.pem has no private key"));
    assertThrows(
        InvalidValue.class,
        () -> TlsFiles.context(new ApiSettings.Tls(folder.resolve("none.pem"), key)));
  }
}
