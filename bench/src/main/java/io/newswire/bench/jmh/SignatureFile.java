package io.newswire.bench.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Signatures in a file, for articles whose ids are the hexadecimal numbers from 0 on, in order. */
final class SignatureFile implements ReadOnlyKeyValueStore<String, byte[]>, AutoCloseable {
  private final Path path;
  private final FileChannel file;
  private final long[] ends;
  private int size;

  SignatureFile(int most) throws IOException {
    path = Files.createTempFile("signatures", null);
    file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    ends = new long[most + 1];
  }

  void add(byte[] signature) throws IOException {
    file.write(ByteBuffer.wrap(signature), ends[size]);
    ends[size + 1] = ends[size] + signature.length;
    size++;
  }

  long bytes() {
    return ends[size];
  }

  @Override
  public byte[] get(String id) {
    int number = Integer.parseInt(id, 16);
    ByteBuffer value = ByteBuffer.allocate((int) (ends[number + 1] - ends[number]));
    try {
      file.read(value, ends[number]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return value.array();
  }

  /** Nothing: it is not loaded from. */
  @Override
  public KeyValueIterator<String, byte[]> all() {
    Iterator<KeyValue<String, byte[]>> none = Collections.emptyIterator();
    return new KeyValueIterator<>() {
      @Override
      public boolean hasNext() {
        return none.hasNext();
      }

      @Override
      public KeyValue<String, byte[]> next() {
        return none.next();
      }

      @Override
      public String peekNextKey() {
        return none.next().key;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public KeyValueIterator<String, byte[]> range(String from, String to) {
    return all();
  }

  @Override
  public long approximateNumEntries() {
    return size;
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.delete(path);
  }
}
