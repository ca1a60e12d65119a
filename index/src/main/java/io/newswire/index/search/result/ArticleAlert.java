package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A rule that an article matched, as it stands in {@code news-alerts}.
 *
 * @param id the alert's id
 * @param kind {@code match}, or {@code recall} if it no longer matches
 * @param reason why it was recalled or is silent; may be null
 * @param silent true if nobody was notified; otherwise null
 * @param matchedWords the words that made the rule match, each once
 * @param snippets the text around them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArticleAlert(
    String id,
    String kind,
    String reason,
    Boolean silent,
    String ruleId,
    String ruleName,
    int ruleVersion,
    Integer revision,
    List<String> matchedWords,
    List<String> snippets,
    Instant matchedAt,
    Instant changedAt) {
  public ArticleAlert {
    matchedWords = matchedWords == null ? List.of() : List.copyOf(matchedWords);
    snippets = snippets == null ? List.of() : List.copyOf(snippets);
  }
}
