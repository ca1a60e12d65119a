package io.newswire.deliver.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.alert.Delivery;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A delivery that waits: the value of the stores {@code outbox} and {@code parts}.
 *
 * @param offset of its record on {@code news.deliveries}; of a digest that of its last part
 * @param since when it began to wait
 * @param attempts how often it was sent
 * @param lastError what came of the last attempt; null before the first
 * @param failingSince since when its destination has been failing, as far as this one saw; null
 *     before the first attempt
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PendingDelivery(
    Delivery delivery,
    long offset,
    Instant since,
    int attempts,
    String lastError,
    Instant failingSince)
    implements PendingDeliveryBuilder.With {

  public static PendingDelivery of(Delivery delivery, long offset, Instant since) {
    return new PendingDelivery(delivery, offset, since, 0, null, null);
  }

  /** Sent once more. */
  PendingDelivery tried() {
    return withAttempts(attempts + 1);
  }

  /** Sent once more, and not taken. */
  PendingDelivery failed(String error, Instant since) {
    return with(it -> it.attempts(attempts + 1).lastError(error).failingSince(since));
  }
}
