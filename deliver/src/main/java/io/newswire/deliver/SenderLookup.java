package io.newswire.deliver;

import io.newswire.deliver.send.Sender;
import io.newswire.model.RejectedException;

/** Knows what stands behind the name of a destination. */
public interface SenderLookup {
  /**
   * The sender for it.
   *
   * @throws RejectedException if nothing can be sent there; the reason says what is allowed
   */
  Sender find(String destination) throws RejectedException;
}
