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
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by two files of PEM. */
class TlsTest {
  @TempDir Path folder;

  @Test
  void answersOverTlsAndAsksToStayThere() throws Exception {
    TestCertificate files = new TestCertificate(folder);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, files.trust().getTrustManagers(), null);
    ApiSettings settings =
        ApiSettings.at("127.0.0.1", 0).withTls(new ApiSettings.Tls(files.certificate, files.key));
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
    Path certificate = new TestCertificate(folder).certificate;
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
