package io.newswire.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive in their order. A record that is broken is left by its reader in the
 * middle of anything; the next one is then found by how records begin. For one thread.
 */
final class WarcRecords implements Closeable {
  private static final int WINDOW = 1 << 20;
  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
  private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/'};

  private final FileChannel channel;
  private WarcReader reader;
  private WarcRecord found;

  private WarcRecords(FileChannel channel) throws IOException {
    this.channel = channel;
    reader = new WarcReader(channel);
  }

  /**
   * Opens an archive at a record.
   *
   * @param from where the record begins; where none does, the archive's first record is next: an
   *     archive that is compressed as a whole can be read from its beginning only
   */
  static WarcRecords open(Path file, long from) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      WarcRecords records = new WarcRecords(channel);
      if (from >= channel.size() || records.recordAt(from)) {
        records.reader = records.readerAt(Math.min(from, channel.size()));
      }
      return records;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The next record; the one before is consumed.
   *
   * @return empty at the end
   * @throws IOException if there the archive is broken; {@link #recover} then goes on behind it
   */
  Optional<WarcRecord> next() throws IOException {
    if (found != null) {
      WarcRecord record = found;
      found = null;
      return Optional.of(record);
    }
    try {
      return reader.next();
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Where the record at hand begins, in bytes of the file; its end where there is none. */
  long position() {
    return reader.position();
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Looks for the next record behind the one that is broken; there may be none. */
  void recover() throws IOException {
    byte[] start = start();
    long from = reader.position() + 1;
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    while (from + start.length <= channel.size()) {
      window.clear();
      int read = channel.read(window, from);
      for (int i = 0; i + start.length <= read; i++) {
        if (startsAt(window, i, start) && beginAt(from + i)) {
          return;
        }
      }
      from += Math.max(1, read - start.length + 1);
    }
    reader = readerAt(channel.size());
  }

  private boolean recordAt(long position) throws IOException {
    byte[] start = start();
    ByteBuffer there = ByteBuffer.allocate(start.length);
    return channel.read(there, position) == start.length && startsAt(there, 0, start);
  }

  private byte[] start() {
    return switch (reader.compression()) {
      case GZIP -> GZIP;
      case ZSTD -> ZSTD;
      default -> PLAIN;
    };
  }

  private static boolean startsAt(ByteBuffer window, int index, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (window.get(index + i) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes on there if a record can be read there. */
  private boolean beginAt(long position) throws IOException {
    try {
      WarcReader trial = readerAt(position);
      found = trial.next().orElse(null);
      reader = trial;
      return found != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private WarcReader readerAt(long position) throws IOException {
    channel.position(position);
    return new WarcReader(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
