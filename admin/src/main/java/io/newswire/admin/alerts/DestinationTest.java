package io.newswire.admin.alerts;

import io.newswire.admin.InvalidInputException;
import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.deliver.send.Senders;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.UUID;

/** Sends test messages to destinations, from this process. */
public final class DestinationTest {
  private DestinationTest() {}

  /**
   * Sends a test message once and waits for the answer.
   *
   * @param destination as rules name it
   * @return what the destination answered; never null
   * @throws InvalidInputException if there is no such destination
   */
  public static DestinationAnswer send(NewswireConfig config, String destination) {
    try (Senders senders = new Senders(config)) {
      Delivery delivery =
          new Delivery(
              "test-" + UUID.randomUUID(), DeliveryKind.TEST, destination, null, List.of());
      return senders.find(destination).send(delivery).join();
    } catch (RejectedException e) {
      throw new InvalidInputException(
          destination
              + ": "
              + e.getMessage()
              + ". The test is sent from here: give the configuration that names it with --config",
          e);
    }
  }
}
