package haetae.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of a server at 127.0.0.1, made by the JDK's own tool, as files of PEM. */
public final class TestCertificate {
  private static final char[] PASSWORD = "only-of-this-test".toCharArray();

  public final Path certificate;
  public final Path key;
  private final KeyStore made;

  public TestCertificate(Path folder) throws Exception {
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
    String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    if (tool.waitFor() != 0) {
      throw new IOException(said);
    }
    made = KeyStore.getInstance(store.toFile(), PASSWORD);
    certificate = pem(folder, "CERTIFICATE", made.getCertificate("x").getEncoded());
    key = pem(folder, "PRIVATE KEY", made.getKey("x", PASSWORD).getEncoded());
  }

  private static Path pem(Path folder, String kind, byte[] der) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        folder.resolve(kind.replace(" ", "-") + ".pem"),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }

  /** Trust in this certificate and in no other. */
  public TrustManagerFactory trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("x", made.getCertificate("x"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    return trust;
  }
}
