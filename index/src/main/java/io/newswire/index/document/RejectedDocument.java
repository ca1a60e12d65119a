package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The document of a record of {@code news.rejected} in {@code news-rejected}, without the original.
 *
 * @param id {@code partition:offset} on the topic, as {@code newswire rejected} prints it
 * @param reason what is wrong and what to change
 * @param name the URL, file or key of the record, the first of these that exists; null if none
 * @param source the source in the headers; null if none
 * @param bytes the size of the original
 * @param topic the topic of the original, as {@code partition} and {@code offset} are its position
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
