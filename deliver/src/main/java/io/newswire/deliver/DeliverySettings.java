package io.newswire.deliver;

import io.newswire.deliver.queue.InFlightSends;
import java.time.Duration;

/**
 * What all parts of the topology use together.
 *
 * @param longestRest between two attempts
 * @param giveUp how long a destination may fail before what waits for it is rejected
 */
record DeliverySettings(
    SenderLookup senders,
    DigestBuilder digests,
    Duration longestRest,
    Duration giveUp,
    InFlightSends inFlightSends) {}
