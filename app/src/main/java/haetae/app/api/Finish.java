package haetae.app.api;

import haetae.app.api.http.Call;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What every reply gets at the end: an entity tag and {@code 304} (RFC 9110 section 8.8.3, 13.1.2),
 * gzip where the caller takes it and it is worth it, and the headers of a careful server.
 */
final class Finish {
  private static final int WORTH_PACKING = 1024;

  private static final Map<String, String> CAREFUL =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Content-Security-Policy",
          "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "geolocation=(), camera=(), microphone=()");

  private Finish() {}

  /**
   * The reply as it goes out.
   *
   * @param open whether anybody may keep it
   */
  static Reply of(Call call, Reply reply, boolean open) {
    Reply out = reply;
    for (Map.Entry<String, String> header : CAREFUL.entrySet()) {
      if (out.header(header.getKey()).isEmpty()) {
        out = out.with(header.getKey(), header.getValue());
      }
    }
    if (call.secure()) {
      out = out.with("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (out.header("Cache-Control").isEmpty()) {
      out = out.with("Cache-Control", open ? "no-cache" : "private, no-store");
    }
    return switch (out.content()) {
      case Reply.Bytes bytes -> packed(call, out, bytes.all());
      case Reply.Written _ ->
          call.method().equals("HEAD") ? out.withContent(new Reply.Bytes(new byte[0])) : out;
    };
  }

  private static Reply packed(Call call, Reply reply, byte[] all) {
    boolean reading = call.method().equals("GET") || call.method().equals("HEAD");
    if (reply.status() != 200 || !reading) {
      return reply;
    }
    boolean worth = all.length >= WORTH_PACKING && MediaType.text(reply.type());
    boolean packing = worth && takesGzip(call.said("Accept-Encoding"));
    String tag = tag(all, packing);
    Reply tagged =
        reply.with("ETag", tag).with("Vary", "Accept, Accept-Encoding, Cookie, Authorization");
    if (matches(call.said("If-None-Match"), tag)) {
      return new Reply(304, "", tagged.headers(), new Reply.Bytes(new byte[0]));
    }
    return packing
        ? tagged.with("Content-Encoding", "gzip").withContent(new Reply.Bytes(gzip(all)))
        : tagged;
  }

  private static boolean takesGzip(String accepted) {
    return !accepted.isBlank()
        && MediaType.best(
                accepted.replace("gzip", "coding/gzip").replace("*", "*/*"),
                java.util.List.of("coding/gzip"))
            .isPresent();
  }

  private static String tag(byte[] all, boolean packing) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
      return "\"" + text + (packing ? "-gzip" : "") + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Weak comparison: the same content packed or not is the same. */
  private static boolean matches(String ifNoneMatch, String tag) {
    if (ifNoneMatch.isBlank()) {
      return false;
    }
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    for (String one : ifNoneMatch.split(",", 32)) {
      if (bare(one).equals(bare(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String tag) {
    String strong = tag.strip();
    return (strong.startsWith("W/") ? strong.substring(2) : strong).replace("-gzip\"", "\"");
  }

  private static byte[] gzip(byte[] all) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(all.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(all);
    } catch (IOException e) {
      throw new UncheckedIOException("gzip to memory", e);
    }
    return out.toByteArray();
  }
}
