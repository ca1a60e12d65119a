package io.newswire.model.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.utils.Utils;

/**
 * A feed that somebody wants to be read: the value on {@code news.feeds}, where the key is its
 * address and an empty value removes it.
 *
 * @param url its address, absolute; never changes
 * @param title for people; null: what the feed calls itself
 * @param source what its articles name as their source; null: what the pages say, else their site
 * @param folder for people, such as {@code Coast}; may be null
 * @param content where the articles come from; null means {@link FeedContent#AUTO}
 * @param onlyNew whether the entries that are there when it is first read are passed over; null
 *     means no
 * @param addedAt when it was first added
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Feed(
    String url,
    String title,
    String source,
    String folder,
    FeedContent content,
    Boolean onlyNew,
    Instant addedAt)
    implements FeedBuilder.With {

  /** A feed with nothing but its address. */
  public static Feed of(String url) {
    return FeedBuilder.builder().url(url).build();
  }

  /** Where its articles come from, never null. */
  public FeedContent contentOrAuto() {
    return content == null ? FeedContent.AUTO : content;
  }

  /** Whether entries that are there at first are passed over. */
  public boolean passesOverOld() {
    return Boolean.TRUE.equals(onlyNew);
  }

  /**
   * The partition of a feed, of its state and of what is remembered of it: by its host, so that one
   * process asks one host.
   *
   * @param partitions how many there are
   */
  public static int partition(String url, int partitions) {
    return Utils.toPositive(Utils.murmur2(Utils.utf8(host(url)))) % partitions;
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getAuthority();
      return host == null ? url : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
