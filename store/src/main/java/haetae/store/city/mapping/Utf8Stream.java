package haetae.store.city.mapping;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes in some encoding -> the same text in UTF-8; bytes that are no text are refused. */
final class Utf8Stream extends InputStream {
  private final Reader in;
  private final Charset charset;
  private final String file;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private long lines = 1;
  private boolean ended;

  Utf8Stream(InputStream in, Charset charset, String file) {
    this.charset = charset;
    this.file = file;
    this.in =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0 || !fill()) {
      return length == 0 ? 0 : -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(into, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    while (!bytes.hasRemaining() && !ended) {
      chars.compact();
      int got = read(chars);
      chars.flip();
      ended = got < 0;
      bytes.clear();
      encoder.encode(chars, bytes, ended);
      bytes.flip();
    }
    return bytes.hasRemaining();
  }

  private int read(CharBuffer into) throws IOException {
    int from = into.position();
    try {
      int got = in.read(into);
      for (int i = from; i < from + got; i++) {
        lines += into.get(i) == '\n' ? 1 : 0;
      }
      return got;
    } catch (CharacterCodingException e) {
      throw new InvalidValue(
          file
              + ": bytes behind line "
              + lines
              + " are not "
              + charset
              + "; expected "
              + charset
              + " (--encoding names another)",
          e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
