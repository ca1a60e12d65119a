package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Family;
import io.newswire.model.PublicationTime;
import io.newswire.model.Span;
import io.newswire.model.Story;
import java.time.Instant;
import java.util.List;

/**
 * A found article.
 *
 * @param snippets snippets of its text, the best first; empty if the query has no words for the
 *     text
 * @param revisedAt when this revision was made
 * @param titleMatches the words of the title that the query matched
 * @param score the relevance score; null if sorted by time
 * @param family null if it has none
 * @param story null if it has none
 * @param copies null if the answer is not folded, or no other article is folded into this one
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
    List<String> authors,
    Integer revision,
    Instant revisedAt,
    List<Span> titleMatches,
    List<SearchSnippet> snippets,
    Double score,
    Family family,
    Story story,
    FoldedCopies copies) {
  public ArticleHit {
    people = people == null ? List.of() : List.copyOf(people);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    places = places == null ? List.of() : List.copyOf(places);
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
    authors = authors == null ? List.of() : List.copyOf(authors);
    titleMatches = titleMatches == null ? List.of() : List.copyOf(titleMatches);
    snippets = snippets == null ? List.of() : List.copyOf(snippets);
  }

  public ArticleHit withCopies(FoldedCopies folded) {
    return new ArticleHit(
        id,
        title,
        description,
        section,
        source,
        language,
        publishedAt,
        url,
        status,
        people,
        organizations,
        places,
        speakers,
        authors,
        revision,
        revisedAt,
        titleMatches,
        snippets,
        score,
        family,
        story,
        folded);
  }
}
