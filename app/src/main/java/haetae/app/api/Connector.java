package haetae.app.api;

import haetae.app.api.http.Call;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Between the door and the HTTP library: a request to a call, a reply to a response. */
final class Connector implements Handler {
  private final Door door;
  private final Patience patience;

  Connector(Door door, Patience patience) {
    this.door = door;
    this.patience = patience;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    patience.awaitRequest(); // its body
    Reply reply = door.answer(call(request));
    patience.awaitTaken();
    try {
      send(request, reply, response);
    } catch (IOException e) {
      throw new CloseConnectionException("the other side has gone", e);
    }
    patience.awaitRequest(); // the next
  }

  private static Call call(ServerRequest request) {
    OptionalLong length = request.headers().contentLength();
    boolean body =
        length.orElse(0) > 0 || request.headers().contains(HeaderNames.TRANSFER_ENCODING);
    return new Call(
        request.prologue().method().text(),
        request.prologue().uriPath().rawPath(),
        request.prologue().query().rawValue(),
        name -> value(request, name),
        body ? new GivenStream(request.content().inputStream()) : InputStream.nullInputStream(),
        length,
        remote(request),
        request.isSecure());
  }

  private static Optional<String> value(ServerRequest request, String name) {
    var header = HeaderNames.create(name.toLowerCase(Locale.ROOT), name);
    return request.headers().contains(header)
        ? Optional.of(String.join(",", request.headers().get(header).allValues()))
        : Optional.empty();
  }

  private static String remote(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress inet
            && inet.getAddress() != null
        ? inet.getAddress().getHostAddress()
        : request.remotePeer().host();
  }

  private void send(ServerRequest request, Reply reply, ServerResponse response)
      throws IOException {
    response.status(reply.status());
    reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    if (!reply.type().isEmpty()) {
      response.header(HeaderNames.CONTENT_TYPE, MediaType.withCharset(reply.type()));
    }
    switch (reply.content()) {
      case Reply.Bytes bytes -> bytes(request, response, bytes.all());
      case Reply.Written written -> {
        try (OutputStream out = new TakenStream(response.outputStream(), patience)) {
          written.writer().write(out);
        }
      }
    }
  }

  private static void bytes(ServerRequest request, ServerResponse response, byte[] all) {
    if (request.prologue().method().text().equals("HEAD")) {
      response.contentLength(all.length);
      response.send();
    } else if (all.length == 0) {
      response.send();
    } else {
      response.send(all);
    }
  }
}
