package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.index.document.QuoteDocument;
import java.util.List;

/**
 * A found quote.
 *
 * @param document the quote with the fields of its article; they are top-level fields in JSON
 * @param snippets snippets of the quote; empty if the query has no words
 * @param score the relevance score; null if sorted by time
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuoteHit(
    @JsonUnwrapped QuoteDocument document, List<SearchSnippet> snippets, Double score) {
  public QuoteHit {
    snippets = snippets == null ? List.of() : List.copyOf(snippets);
  }
}
