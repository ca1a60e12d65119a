package io.newswire.deliver;

import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.model.Json;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one digest of the parts of one destination and time, or several where one would be too
 * large to be sent or read.
 *
 * @param maxBytes of the alerts of one digest, in JSON; a single alert may be larger
 */
record DigestBuilder(int maxBytes) {
  private static final int MAX_ALERTS = 500;

  /**
   * The digests.
   *
   * @param parts in the order in which they are to be sent; those that belong together stand
   *     together
   */
  List<PendingDelivery> of(List<PendingDelivery> digestBuffer) {
    List<PendingDelivery> digests = new ArrayList<>();
    List<PendingDelivery> open = new ArrayList<>();
    int bytes = 0;
    for (PendingDelivery part : digestBuffer) {
      int size = Json.bytes(part.delivery().alerts()).length;
      boolean full = open.size() == MAX_ALERTS || bytes + size > maxBytes;
      if (!open.isEmpty() && (full || !together(open.get(0), part))) {
        digests.add(digest(open));
        open.clear();
        bytes = 0;
      }
      open.add(part);
      bytes += size;
    }
    if (!open.isEmpty()) {
      digests.add(digest(open));
    }
    return digests;
  }

  private static boolean together(PendingDelivery one, PendingDelivery other) {
    return one.delivery().destination().equals(other.delivery().destination())
        && one.delivery().dueAt().equals(other.delivery().dueAt());
  }

  private static PendingDelivery digest(List<PendingDelivery> digestBuffer) {
    Delivery first = digestBuffer.get(0).delivery();
    List<Alert> alerts =
        digestBuffer.stream().map(part -> part.delivery().alerts().get(0)).toList();
    long last = digestBuffer.stream().mapToLong(PendingDelivery::offset).max().orElseThrow();
    return PendingDelivery.of(
        Delivery.digest(first.destination(), first.dueAt(), alerts)
            .withTraceparent(digestBuffer.get(digestBuffer.size() - 1).delivery().traceparent()),
        last,
        first.dueAt());
  }
}
