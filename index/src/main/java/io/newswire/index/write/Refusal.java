package io.newswire.index.write;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record whose document is refused permanently.
 *
 * @param reason what is wrong, as a sentence for people
 */
public record Refusal(ConsumerRecord<byte[], byte[]> origin, String reason) {}
