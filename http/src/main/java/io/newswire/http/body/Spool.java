package io.newswire.http.body;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * Bytes that wait for their reader: few of them in memory, many in a temporary file, which goes
 * away when this is closed. First written, then read; for one thread.
 */
public final class Spool implements Closeable {
  private static final int IN_MEMORY = 1 << 17;
  private static final int BUFFER = 1 << 16;

  private final DeferredFileOutputStream kept;
  private final DigestOutputStream out;

  /** With nothing in it yet. */
  public Spool() throws IOException {
    kept =
        DeferredFileOutputStream.builder().setThreshold(IN_MEMORY).setPrefix("newswire-http").get();
    out = new DigestOutputStream(kept, sha256());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Takes all of a stream.
   *
   * @return whether it has no more than so many bytes; if it has, the rest is not read
   */
  public boolean take(InputStream in, long longest) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long taken = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      taken += read;
      if (taken > longest) {
        return false;
      }
      out.write(buffer, 0, read);
    }
    return true;
  }

  /** To write to. */
  public OutputStream out() {
    return out;
  }

  /** How much is in it, in bytes. */
  public long size() {
    return kept.getByteCount();
  }

  /** Of all that was written, in hexadecimal digits; asked for once. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  /** All that was written; nothing more can be. Closing the stream closes this. */
  public InputStream read() throws IOException {
    kept.close();
    return new FilterInputStream(kept.toInputStream()) {
      @Override
      public void close() throws IOException {
        super.close();
        Spool.this.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    kept.close();
    if (kept.getFile() != null) {
      Files.deleteIfExists(kept.getFile().toPath());
    }
  }
}
