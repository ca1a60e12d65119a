package io.newswire.index.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.index.document.QuoteDocument;
import java.util.List;

/**
 * A quote that was found.
 *
 * @param document the quote with its article's fields; in JSON they stand beside the others
 * @param snippets of its words, if words were asked for
 * @param score the higher the better; null if sorted by time
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuoteHit(
    @JsonUnwrapped QuoteDocument document, List<SearchSnippet> snippets, Double score) {}
