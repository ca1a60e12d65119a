package io.newswire.desk.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * One client of the live stream. It is written to as far as it takes, without a thread that waits
 * for it; what it does not take waits in a queue, and when that is full the client is dropped, as
 * it is when its session ends. It comes back with the id of the last event it has, and misses
 * nothing. Thread-safe.
 */
final class LiveSubscriber implements WriteListener, AsyncListener {
  private static final int QUEUE = 200;
  private static final long NEVER = 0;

  private final AsyncContext request;
  private final ServletOutputStream out;
  private final BooleanSupplier permission;
  private final Queue<LiveEvent> waiting = new ArrayDeque<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private Iterator<byte[]> sending = Collections.emptyIterator();
  private boolean open;
  private boolean unflushed;

  private LiveSubscriber(
      AsyncContext request, ServletOutputStream out, BooleanSupplier permission) {
    this.request = request;
    this.out = out;
    this.permission = permission;
  }

  /** A reader that is answered with events from now on, for as long as it is permitted. */
  static LiveSubscriber start(AsyncContext request, BooleanSupplier permission) throws IOException {
    ServletOutputStream out = request.getResponse().getOutputStream();
    LiveSubscriber reader = new LiveSubscriber(request, out, permission);
    request.setTimeout(NEVER);
    request.addListener(reader);
    out.setWriteListener(reader);
    return reader;
  }

  /** Completes when the client is gone or dropped. */
  CompletableFuture<Void> done() {
    return done;
  }

  /** Sends an event, now or when the client takes it. */
  synchronized void send(LiveEvent event) {
    if (done.isDone()) {
      return;
    }
    if (waiting.size() == QUEUE || !permission.getAsBoolean()) {
      close();
      return;
    }
    waiting.add(event);
    write();
  }

  /**
   * Shows a client that has nothing to read that the connection is alive, and ends one that may
   * read no more.
   */
  synchronized void beat() {
    if (!permission.getAsBoolean()) {
      close();
    } else if (waiting.isEmpty() && !sending.hasNext()) {
      send(LiveEvent.HEARTBEAT);
    }
  }

  @Override
  public synchronized void onWritePossible() {
    open = true;
    write();
  }

  private void write() {
    try {
      while (open && !done.isDone() && out.isReady()) {
        if (sending.hasNext()) {
          unflushed = true;
          out.write(sending.next());
        } else if (!waiting.isEmpty()) {
          sending = waiting.poll().parts().iterator();
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      close();
    }
  }

  @Override
  public void onError(Throwable failure) {
    close();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onError(AsyncEvent event) {
    close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // It is started once.
  }

  /** Ends the answer, if the server has not yet. */
  synchronized void close() {
    if (!done.complete(null)) {
      return;
    }
    waiting.clear();
    sending = Collections.emptyIterator();
    try {
      request.complete();
    } catch (IllegalStateException e) {
      // The server has ended it: the client is gone, or the server stops.
    }
  }
}
