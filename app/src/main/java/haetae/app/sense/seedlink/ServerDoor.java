package haetae.app.sense.seedlink;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens connections, plain or by TLS with the server's name checked against its certificate. */
final class ServerDoor {
  private static final int CONNECT_MS = 10_000;

  private final SeedLinkSettings settings;
  private final SSLContext trust;

  ServerDoor(SeedLinkSettings settings, SSLContext trust) {
    this.settings = settings;
    this.trust = trust;
  }

  /** The authorities Java trusts. */
  static SSLContext usual() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no TLS", e);
    }
  }

  /** Connects within 10 s. */
  Socket open() throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MS);
      return settings.tls() ? secured(plain) : plain;
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  private Socket secured(Socket plain) throws IOException {
    plain.setSoTimeout(CONNECT_MS);
    SSLSocket tls =
        (SSLSocket)
            trust.getSocketFactory().createSocket(plain, settings.host(), settings.port(), true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate must be the host's
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }
}
