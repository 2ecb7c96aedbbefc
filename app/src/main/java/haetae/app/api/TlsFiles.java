package haetae.app.api;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A certificate and its key in PEM -> a context of TLS. */
public final class TlsFiles {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private TlsFiles() {}

  /**
   * The context.
   *
   * @param certificate PEM, its own first and then those up to the authority
   * @param key PEM of its private key, PKCS 8
   * @throws InvalidValue if a file cannot be used
   */
  public static SSLContext context(Path certificate, Path key) {
    return context(new ApiSettings.Tls(certificate, key));
  }

  static SSLContext context(ApiSettings.Tls files) {
    try (InputStream in = Files.newInputStream(files.certificate())) {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(in)
              .toArray(new Certificate[0]);
      if (chain.length == 0) {
        throw new InvalidValue(
            files.certificate().getFileName() + " has no certificate; expected PEM");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      PrivateKey key = key(files, chain[0].getPublicKey().getAlgorithm());
      store.setKeyEntry("haetae", key, new char[0], chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new InvalidValue(
          "TLS cannot be set up from "
              + files.certificate().getFileName()
              + " and "
              + files.key().getFileName()
              + ": "
              + message(e),
          e);
    }
  }

  private static @Nullable String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static PrivateKey key(ApiSettings.Tls files, String algorithm)
      throws IOException, GeneralSecurityException {
    String pem = Files.readString(files.key());
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new InvalidValue(
          files.key().getFileName()
              + " has no private key; expected PEM with "
              + BEGIN
              + " (openssl pkcs8 -topk8 -nocrypt makes it)");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
