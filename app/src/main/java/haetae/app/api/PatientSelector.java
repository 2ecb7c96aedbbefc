package haetae.app.api;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/** HTTP/1.1 connections whose threads are watched by {@link Patience} from their first byte on. */
final class PatientSelector implements ServerConnectionSelector {
  private final ServerConnectionSelector http;
  private final Patience patience;

  PatientSelector(ServerConnectionSelector http, Patience patience) {
    this.http = http;
    this.patience = patience;
  }

  @Override
  public int bytesToIdentifyConnection() {
    return 0;
  }

  @Override
  public Support supports(BufferData data) {
    return Support.SUPPORTED; // there is no other protocol here
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return new Patient(http.connection(context), patience);
  }

  /** A connection that tells when its thread begins and ends. */
  private record Patient(ServerConnection http, Patience patience) implements ServerConnection {
    @Override
    public void handle(Limit limit) throws InterruptedException {
      patience.enter();
      try {
        http.handle(limit);
      } finally {
        patience.leave();
      }
    }

    @Override
    public Duration idleTime() {
      return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
      http.close(interrupt);
    }
  }
}
