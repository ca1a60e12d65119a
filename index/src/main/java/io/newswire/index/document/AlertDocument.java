package io.newswire.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.model.alert.Alert;
import java.time.Instant;
import java.util.List;

/**
 * The document of an alert in {@code news-alerts}, with fields of its article, so that the same
 * filters apply to articles, quotes and alerts.
 *
 * @param alert its fields are top-level fields of the document; without snippets, and without
 *     destinations, which readers of the index need not know
 * @param status {@code usable}, or the reason of a recall
 * @param snippets the texts of the alert's snippets
 * @param countedArticles the ids of the articles that an alert on a number of them counted
 * @param datedAt see {@link ArticleDocument}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AlertDocument(
    @JsonUnwrapped Alert alert,
    String status,
    List<String> snippets,
    List<String> countedArticles,
    Instant datedAt,
    Instant indexedAt) {}
