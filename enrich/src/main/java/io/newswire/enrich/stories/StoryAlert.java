package io.newswire.enrich.stories;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An alert of a rule that fires once per story.
 *
 * @param articleId of the article that the alert names; empty for an article's own that nobody was
 *     notified of
 * @param datedAt when that article was published or seen, see {@link StoryArticle}: it tells an
 *     article that left the window, whose alert stands, from one that was withdrawn. Earlier
 *     releases wrote when it was first seen
 * @param embargoedUntil the end of its embargo, until which the alert may be held; null if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoryAlert(
    String articleId, @JsonAlias("seenAt") Instant datedAt, Instant embargoedUntil) {
  public StoryAlert {
    articleId = articleId == null ? "" : articleId;
  }

  /** Whether it was sent before the embargo of another article ends, for which its own is held. */
  public boolean isSentBefore(Instant end) {
    return embargoedUntil == null || end != null && embargoedUntil.isBefore(end);
  }
}
