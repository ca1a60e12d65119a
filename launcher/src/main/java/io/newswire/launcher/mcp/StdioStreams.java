package io.newswire.launcher.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Standard input and output, a message a line. The transport drops the answers that are under way
 * when its input ends: here it ends when all requests have been answered, as for {@code printf ...
 * | newswire mcp}.
 */
final class StdioStreams {
  private static final int LONGEST_MESSAGE = 1 << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final InputStream in;
  private final OutputStream out;
  private int open;

  StdioStreams(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  InputStream input() {
    return new InputStream() {
      private byte[] message = {};
      private int next;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        if (next == message.length) {
          message = nextMessage();
          next = 0;
        }
        int read = Math.min(length, message.length - next);
        System.arraycopy(message, next, buffer, offset, read);
        next += read;
        return message.length == 0 ? -1 : read;
      }
    };
  }

  private byte[] nextMessage() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    while (read >= 0) {
      line.write(read);
      if (read == '\n' || line.size() == LONGEST_MESSAGE) {
        break;
      }
      read = in.read();
    }
    if (line.size() == 0) {
      awaitAnswers();
      ended.countDown();
    } else if (isRequest(line.toByteArray())) {
      count(1);
    }
    return line.toByteArray();
  }

  private static boolean isRequest(byte[] message) {
    return RecordWork.find(() -> Json.read(message, JsonNode.class))
        .filter(json -> json.has("method") && json.has("id"))
        .isPresent();
  }

  private synchronized void count(int change) {
    open += change;
    notifyAll();
  }

  private synchronized void awaitAnswers() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toMillis(); open > 0 && left > 0; ) {
        wait(left);
        left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server writes nothing but answers. */
  OutputStream output() {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
          if (bytes[i] == '\n') {
            out.flush();
            count(-1);
          }
        }
      }
    };
  }
}
