package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.model.Alert;
import java.time.Instant;
import java.util.List;

/**
 * An alert as it stands in {@code news-alerts}, with its article's fields beside it so that one
 * filter serves articles, quotes and alerts.
 *
 * @param alert its own fields stand beside the others; without its snippets, and without where it
 *     is told, which readers of the index need not know
 * @param status {@code usable} while it stands; of a recalled one why it was recalled
 * @param snippets the texts of the alert's snippets
 * @param datedAt see {@link ArticleDocument}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AlertDocument(
    @JsonUnwrapped Alert alert,
    String status,
    List<String> snippets,
    Instant datedAt,
    Instant indexedAt) {}
