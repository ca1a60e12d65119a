package io.newswire.launcher.api;

import java.time.Instant;
import java.util.List;

/**
 * Articles as a feed, whatever its format.
 *
 * @param id the same on every page and in every format
 * @param updated when the latest revision of its entries was made
 * @param home the page that shows the same to people
 * @param self its own address
 * @param next the address of its next page; null if this is the last
 */
record NewsFeed(
    String id,
    String title,
    Instant updated,
    String home,
    String self,
    String next,
    List<Entry> entries) {

  /**
   * An article.
   *
   * @param id the same in every revision
   * @param url where it was published, or else its page in the desk
   * @param updated when its latest revision was made
   * @param published null if that is not known
   * @param tags who and what is named in it
   */
  record Entry(
      String id,
      String url,
      String title,
      String summary,
      String language,
      Instant published,
      Instant updated,
      List<String> authors,
      List<String> tags) {}
}
