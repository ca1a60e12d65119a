package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a feed says of the article whose page is pushed: the value of the header {@link
 * RawHeaders#FEED_ITEM}, as JSON. It stands in for what the page does not say, and is a witness
 * where it does.
 *
 * @param title one line of text; may be null
 * @param authors names; empty if it names nobody
 * @param publishedAt may be null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedItem(String title, List<String> authors, PublicationTime publishedAt) {
  public FeedItem {
    authors = authors == null ? List.of() : List.copyOf(authors);
  }
}
