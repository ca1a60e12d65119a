package io.newswire.model;

/** Names of the headers on {@code news.raw}. All are optional; values are UTF-8 text. */
public final class RawHeaders {
  /** The article's web address. */
  public static final String URL = "url";

  /** Who published it. */
  public static final String SOURCE = "source";

  /** The media type as declared, such as {@code text/html; charset=iso-8859-1}. */
  public static final String CONTENT_TYPE = "content-type";

  /** When Newswire received it, ISO 8601; the record's timestamp stands in for it. */
  public static final String RECEIVED_AT = "received-at";

  /**
   * A name of the clock by which {@link #RECEIVED_AT} was taken: times of one clock are in order.
   * Also on {@code news.articles}.
   */
  public static final String RECEIVED_CLOCK = "received-clock";

  /** The name of the file it was read from. */
  public static final String FILE = "file";

  /** What a feed says of the article on the page, as JSON of {@link FeedItem}. */
  public static final String FEED_ITEM = "feed-item";

  private RawHeaders() {}
}
