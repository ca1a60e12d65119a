package io.newswire.http.guard;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** A connection that {@link LingeringClose} gets to close when its last answer was sent. */
public final class LingeringEndPoint extends SocketChannelEndPoint {
  private final SelectionKey key;
  private final LingeringClose lingering;
  private volatile boolean answered;

  /** A connection of a selector. */
  public LingeringEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      LingeringClose lingering) {
    super(channel, selector, key, scheduler);
    this.key = key;
    this.lingering = lingering;
  }

  @Override
  protected void doShutdownOutput() {
    super.doShutdownOutput();
    answered = true;
  }

  @Override
  public void doClose() {
    if (answered && lingering.take(getChannel())) {
      key.cancel();
    } else {
      super.doClose();
    }
  }
}
