package io.newswire.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An article that will never be written as it is.
 *
 * @param reason for people
 */
record Refusal(ConsumerRecord<byte[], byte[]> origin, String reason) {}
