package io.newswire.launcher.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Standard input and output, a message a line. The transport drops the answers that are under way
 * when its input ends: here it ends when all requests have been answered, as for {@code printf ...
 * | newswire mcp}.
 */
final class StdioStreams {
  private static final Logger log = LoggerFactory.getLogger(StdioStreams.class);
  private static final int LONGEST_MESSAGE = 1 << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final InputStream in;
  private final OutputStream out;
  private int open;

  StdioStreams(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = counting(out);
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

  /**
   * Empty at the end. The transport stops at a line that is no message: such lines are left out.
   */
  private byte[] nextMessage() throws IOException {
    boolean found = false;
    try {
      Optional<byte[]> line = nextLine();
      while (line.isPresent()) {
        Optional<JSONRPCMessage> message = message(new String(line.get(), UTF_8));
        if (message.isPresent() && !isRefused(message.get())) {
          found = true;
          return line.get();
        }
        line = nextLine();
      }
      awaitAnswers();
      return new byte[0];
    } finally {
      // Also after a fault: the transport reads no more then.
      if (!found) {
        ended.countDown();
      }
    }
  }

  /** Counts a request, and answers it if its parameters are wrong. */
  private boolean isRefused(JSONRPCMessage message) throws IOException {
    if (!(message instanceof JSONRPCRequest request)) {
      return false;
    }
    count(1);
    Optional<JSONRPCResponse> problem = RequestParams.problem(request);
    if (problem.isPresent()) {
      byte[] answer = McpJsonDefaults.getMapper().writeValueAsBytes(problem.get());
      synchronized (out) { // As the transport locks it for an answer.
        out.write(answer);
        out.write('\n');
      }
    }
    return problem.isPresent();
  }

  /**
   * A line with its end; empty at the end of the input. Of a line that is too long, the beginning.
   */
  private Optional<byte[]> nextLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    while (read >= 0 && read != '\n') {
      if (line.size() < LONGEST_MESSAGE) {
        line.write(read);
      }
      read = in.read();
    }
    if (read < 0 && line.size() == 0) {
      return Optional.empty();
    }
    line.write('\n');
    return Optional.of(line.toByteArray());
  }

  /** As the transport will read it. */
  private static Optional<JSONRPCMessage> message(String line) {
    try {
      return Optional.of(
          McpSchema.deserializeJsonRpcMessage(McpJsonDefaults.getMapper(), line.strip()));
    } catch (IOException | RuntimeException e) {
      // The SDK reads "null" with a NullPointerException.
      log.warn("a line on standard input is no message, and is left out: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private synchronized void count(int change) {
    // An answer to what was no request must not stand for one that is open.
    open = Math.max(0, open + change);
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

  OutputStream output() {
    return out;
  }

  /** The server writes nothing but answers. */
  private OutputStream counting(OutputStream target) {
    return new FilterOutputStream(target) {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one});
      }

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
