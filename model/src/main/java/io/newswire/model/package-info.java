/**
 * The records that travel through Newswire, their JSON, the topics they travel on and the
 * configuration every service reads.
 *
 * <p>An article grows by steps, each an immutable record whose type says what is known: {@link
 * io.newswire.model.RawDocument} (bytes as received), {@link io.newswire.model.Article}
 * (extracted), {@link io.newswire.model.TaggedArticle} (entities), {@link
 * io.newswire.model.QuotedArticle} (quotes), {@link io.newswire.model.EnrichedArticle} (what is
 * indexed).
 *
 * <p>Nothing here does I/O.
 */
package io.newswire.model;
