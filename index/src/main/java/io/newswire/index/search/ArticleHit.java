package io.newswire.index.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.PublicationTime;
import java.util.List;

/**
 * An article that was found.
 *
 * @param snippets of its text, the best first; empty if words of the title alone, or none, were
 *     asked for
 * @param score the higher the better; null if sorted by time
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleHit(
    String id,
    String title,
    String description,
    String section,
    String source,
    String language,
    PublicationTime publishedAt,
    String url,
    String status,
    List<String> people,
    List<String> organizations,
    List<String> places,
    List<String> speakers,
    List<SearchSnippet> snippets,
    Double score) {}
