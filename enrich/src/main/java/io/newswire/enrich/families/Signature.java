package io.newswire.enrich.families;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.enrich.stories.StoryAlert;
import io.newswire.enrich.stories.StoryArticle;
import io.newswire.enrich.stories.StoryTerms;
import io.newswire.model.Family;
import io.newswire.model.Story;
import io.newswire.model.alert.AlertRule;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What articles are compared by: the value on {@code news.signatures} and in the store {@code
 * signatures}, whose key is the article's id. 4 bytes for each word in binary, 5.3 in JSON, and
 * some 250; for the terms up to 783 bytes in binary, 1,044 in JSON.
 *
 * @param source as in the article
 * @param language likewise; articles in two languages are not compared
 * @param credits see {@link Credits}
 * @param publishedAt null if unknown
 * @param seenAt when the article was first seen
 * @param revision of the article
 * @param family its family; null until it is decided on
 * @param firstAt when the member that {@link Family#first()} names was published
 * @param firstId the id of that member
 * @param alerts the rules that fired once for the family, as {@link #alertKey}, each with the id of
 *     the article that its alert names; {@link #SNOOZED} for the article's own that was not sent
 * @param embargoedUntil the end of its embargo, until which rules may hold its alerts; null if none
 * @param shingles see {@link Shingles#toBytes()}
 * @param terms see {@link StoryTerms#toBytes()}; empty in records of older releases
 * @param storyAlerts the rules that fired once for the story, by the same keys
 * @param story its story; null until it is decided on, and in records of older releases
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Signature(
    String source,
    String language,
    List<String> credits,
    Instant publishedAt,
    Instant seenAt,
    int revision,
    Family family,
    Instant firstAt,
    String firstId,
    Map<String, String> alerts,
    Instant embargoedUntil,
    byte[] shingles,
    byte[] terms,
    Map<String, StoryAlert> storyAlerts,
    Story story)
    implements SignatureBuilder.With {

  /** No article's id: nobody was notified, so an alert for another article may be sent. */
  static final String SNOOZED = "";

  private static final int FIXED_BYTES = 800;
  private static final int ALERT_BYTES = 300;

  Signature {
    credits = credits == null ? List.of() : List.copyOf(credits);
    alerts = alerts == null ? Map.of() : Map.copyOf(alerts);
    storyAlerts = storyAlerts == null ? Map.of() : Map.copyOf(storyAlerts);
    shingles = shingles == null ? new byte[0] : shingles;
    terms = terms == null ? new byte[0] : terms;
  }

  /** Whether it has all that a comparison needs; a record of another program may not. */
  boolean valid() {
    return seenAt != null && family != null && family.id() != null;
  }

  /** Whether its story is known; that of a record of another program may have no id. */
  boolean hasStory() {
    return story != null && story.id() != null;
  }

  /** A rule that asks for something else now is another one: its alerts do not stand any more. */
  static String alertKey(AlertRule rule) {
    return rule.id() + "/" + rule.version();
  }

  /** The same without the alerts of its story that name other articles than its own. */
  Signature withOwnAlerts(String id) {
    Map<String, StoryAlert> own = new HashMap<>(storyAlerts);
    own.values().removeIf(it -> !it.articleId().equals(id) && !it.articleId().equals(SNOOZED));
    return withStoryAlerts(own);
  }

  Signature withFamily(Family family, Instant firstAt, String firstId) {
    return with(it -> it.family(family).firstAt(firstAt).firstId(firstId));
  }

  /** Whether it began its family: it was compared with no other. */
  boolean beganFamily() {
    return family.of() == null;
  }

  /** The article as it is compared with stories. */
  StoryArticle storyArticle(String id) {
    return new StoryArticle(
        id, revision, language, storyDatedAt(), StoryTerms.ofBytes(terms), storyAlerts);
  }

  /** The time of {@link #storyArticle}. One dated in the future is of when it came. */
  Instant storyDatedAt() {
    return datedAt().isAfter(seenAt) ? seenAt : datedAt();
  }

  /** About how much heap it takes. */
  int heapBytes() {
    return FIXED_BYTES
        + shingles.length
        + terms.length
        + ALERT_BYTES * (alerts.size() + storyAlerts.size());
  }

  /** When it was published, or first seen where that is unknown. */
  Instant datedAt() {
    return publishedAt == null ? seenAt : publishedAt;
  }
}
