package io.newswire.deliver;

import io.newswire.deliver.queue.InFlightSends;
import io.newswire.kafka.WakeUps;
import java.time.Duration;

/**
 * What all parts of the topology use together.
 *
 * @param longestRest between two attempts
 * @param giveUp how long a destination may fail before what waits for it is rejected
 * @param wakeUps when deliveries are due
 */
record DeliverySettings(
    SenderLookup senders,
    DigestBuilder digests,
    Duration longestRest,
    Duration giveUp,
    InFlightSends inFlightSends,
    WakeUps wakeUps) {}
