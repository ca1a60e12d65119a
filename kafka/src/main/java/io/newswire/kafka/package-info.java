/**
 * How a topology of Kafka Streams runs in Newswire, whatever it does: {@link
 * io.newswire.kafka.StreamsService} starts it, keeps it going and stops it.
 */
package io.newswire.kafka;
