package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A story with its articles and quotes.
 *
 * @param story its fields are fields of the page
 * @param timeline the articles, the oldest first
 * @param quotes the quotes of these articles, that which was first printed first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoryPage(
    @JsonUnwrapped StorySummary story, List<ArticleHit> timeline, List<QuoteHistory> quotes) {
  public StoryPage {
    timeline = timeline == null ? List.of() : List.copyOf(timeline);
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
  }
}
