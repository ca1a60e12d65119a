package io.newswire.index.write;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An article that will never be written as it is.
 *
 * @param reason for people
 */
public record Refusal(ConsumerRecord<byte[], byte[]> origin, String reason) {}
