package io.newswire.enrich.stories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An alert of a rule that fires once per story.
 *
 * @param articleId of the article that the alert names; empty for an article's own that nobody was
 *     notified of
 * @param seenAt when that article was first seen: it tells an article that left the window, whose
 *     alert stands, from one that was withdrawn
 * @param embargoedUntil the end of its embargo, until which the alert may be held; null if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoryAlert(String articleId, Instant seenAt, Instant embargoedUntil) {
  public StoryAlert {
    articleId = articleId == null ? "" : articleId;
  }

  /** Whether it was sent before the embargo of another article ends, for which its own is held. */
  public boolean isSentBefore(Instant end) {
    return embargoedUntil == null || end != null && embargoedUntil.isBefore(end);
  }
}
