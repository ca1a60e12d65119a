package io.newswire.http.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that do not bring a whole head of a request in time, however steadily they
 * send. The time runs from the connection's beginning, and again from the end of each request.
 */
public final class HeaderDeadline extends Handler.Wrapper implements Connection.Listener {
  private static final long LOOK_MILLIS = 500;

  private final long deadlineNanos;
  private final Scheduler scheduler;
  // Connections between two requests, since when.
  private final Map<Connection, Long> idle = new ConcurrentHashMap<>();

  /** The scheduler stays its owner's, and must be started before this is. */
  public HeaderDeadline(Duration deadline, Scheduler scheduler) {
    deadlineNanos = deadline.toNanos();
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    look();
  }

  private void look() {
    long now = System.nanoTime();
    idle.forEach(
        (connection, since) -> {
          if (now - since > deadlineNanos) {
            connection.getEndPoint().close();
          }
        });
    if (isRunning() || isStarting()) {
      scheduler.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void onOpened(Connection connection) {
    idle.put(connection, System.nanoTime());
  }

  @Override
  public void onClosed(Connection connection) {
    idle.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    idle.remove(connection);
    Request.addCompletionListener(
        request,
        failure -> {
          if (connection.getEndPoint().isOpen()) {
            idle.put(connection, System.nanoTime());
          }
        });
    return super.handle(request, response, callback);
  }
}
