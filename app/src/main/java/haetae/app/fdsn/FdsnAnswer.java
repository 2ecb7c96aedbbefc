package haetae.app.fdsn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a service answers.
 *
 * @param status of HTTP
 * @param contentType empty if there is no content
 * @param writer writes the content
 */
public record FdsnAnswer(int status, String contentType, Writer writer) {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String XML = "application/xml";
  static final String MINISEED = "application/vnd.fdsn.mseed";

  /** Writes a content to its end; the stream is not closed. */
  @FunctionalInterface
  public interface Writer {
    /** Writes all. */
    void write(OutputStream out) throws IOException;
  }

  /** A text. */
  static FdsnAnswer text(int status, String text) {
    return bytes(status, TEXT, text);
  }

  /** A document. */
  static FdsnAnswer xml(String text) {
    return bytes(200, XML, text);
  }

  /** Nothing was found, said without words. */
  static FdsnAnswer nothing() {
    return new FdsnAnswer(204, "", out -> {});
  }

  private static FdsnAnswer bytes(int status, String type, String text) {
    return new FdsnAnswer(status, type, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The whole content. */
  public byte[] content() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("the answer cannot be written", e);
    }
    return out.toByteArray();
  }
}
