package io.newswire.model.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the articles of a feed come from. Small letters in JSON. */
public enum FeedContent {
  /** From the feed where it has the full text, else from the article's page. */
  AUTO,
  /** Always from the article's page. */
  PAGE,
  /** Always from the feed; no page is asked for. */
  FEED;

  /**
   * Reads it in any case.
   *
   * @throws IllegalArgumentException if it is none of the three; the message names them
   */
  @JsonCreator
  public static FeedContent parse(String text) {
    for (FeedContent content : values()) {
      if (content.name().equalsIgnoreCase(text.strip())) {
        return content;
      }
    }
    throw new IllegalArgumentException("'" + text + "' is none of auto, page, feed");
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
