package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A record of {@code news.rejected} as it stands in {@code news-rejected}: what and why, without
 * the original.
 *
 * @param id where it stands on the topic, {@code partition:offset}, as {@code newswire rejected}
 *     calls it
 * @param reason what is wrong and what to change
 * @param name its URL, file or key, whichever is there first; null if there is none
 * @param source as its headers tell; null where they do not
 * @param bytes size of the original
 * @param topic where the original was read, as are {@code partition} and {@code offset}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedDocument(
    String id,
    String stage,
    String reason,
    String name,
    String url,
    String source,
    String contentType,
    int bytes,
    String topic,
    int partition,
    long offset,
    Instant rejectedAt,
    Instant indexedAt) {}
