package io.newswire.desk.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.desk.live.LiveItem;
import io.newswire.desk.live.LiveVersions;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.PublicationTime;
import io.newswire.model.TextCut;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the wire shows of an article; short, however long the article is.
 *
 * @param status null for what everybody may read; {@code embargoed}, {@code withheld} or {@code
 *     canceled} otherwise, and then nothing of its content is given
 * @param standfirst its description or else its beginning
 * @param arrivedAt when it came
 * @param people the most named ones; likewise organizations and places
 * @param quotes how many it has
 * @param family the id of its family; null if it has none
 * @param story likewise of its story
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WireArticle(
    String id,
    String status,
    String source,
    String title,
    String standfirst,
    String url,
    String language,
    PublicationTime publishedAt,
    Instant arrivedAt,
    Integer revision,
    Instant embargoedUntil,
    List<String> people,
    List<String> organizations,
    List<String> places,
    int quotes,
    String family,
    String story)
    implements LiveItem {
  private static final String EMBARGOED = "embargoed";
  private static final int NAMES = 6;
  private static final int NAME_LENGTH = 80;
  private static final int TITLE_LENGTH = 300;
  private static final int STANDFIRST_LENGTH = 280;

  /** What may be shown of an article, and from when on. */
  public static LiveVersions<WireArticle> versions(EnrichedArticle enriched, Instant now) {
    Article article = enriched.article();
    Instant arrived = Optional.ofNullable(enriched.enrichedAt()).orElse(now);
    if (!article.usable()) {
      return LiveVersions.always(withdrawn(article, arrived));
    }
    Instant until = article.embargoedUntil();
    return until == null
        ? LiveVersions.always(of(enriched, arrived))
        : new LiveVersions<>(
            until,
            embargoed(article, arrived),
            of(enriched, until.isAfter(arrived) ? until : arrived));
  }

  /** All that may be shown of an article that everybody may read. */
  private static WireArticle of(EnrichedArticle enriched, Instant arrivedAt) {
    Article article = enriched.article();
    return new WireArticle(
        article.id(),
        null,
        cut(article.source(), NAME_LENGTH),
        cut(article.title(), TITLE_LENGTH),
        standfirst(article),
        article.url(),
        article.language(),
        article.publishedAt(),
        arrivedAt,
        article.revision(),
        null,
        names(enriched, EntityType.PERSON),
        names(enriched, EntityType.ORGANIZATION),
        names(enriched, EntityType.LOCATION),
        enriched.quotes().size(),
        enriched.family() == null ? null : enriched.family().id(),
        enriched.story() == null ? null : enriched.story().id());
  }

  /** That an article was taken back: {@code withheld} or {@code canceled}. */
  private static WireArticle withdrawn(Article article, Instant arrivedAt) {
    return hidden(article, article.status().code(), null, arrivedAt);
  }

  /** That there is an article under embargo, whose it is, and until when. */
  private static WireArticle embargoed(Article article, Instant arrivedAt) {
    return hidden(article, EMBARGOED, article.embargoedUntil(), arrivedAt);
  }

  /** It was not taken back. */
  @Override
  public boolean isCurrent() {
    return status == null || status.equals(EMBARGOED);
  }

  private static WireArticle hidden(
      Article article, String status, Instant embargoedUntil, Instant arrivedAt) {
    return new WireArticle(
        article.id(),
        status,
        cut(article.source(), NAME_LENGTH),
        null,
        null,
        null,
        null,
        null,
        arrivedAt,
        null,
        embargoedUntil,
        null,
        null,
        null,
        0,
        null,
        null);
  }

  private static String standfirst(Article article) {
    if (article.description() != null && !article.description().isBlank()) {
      return cut(article.description().strip(), STANDFIRST_LENGTH);
    }
    return Optional.ofNullable(article.text()).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.equals(article.title()))
        .findFirst()
        .map(line -> cut(line, STANDFIRST_LENGTH))
        .orElse(null);
  }

  private static List<String> names(EnrichedArticle enriched, EntityType type) {
    return enriched.entities().stream()
        .filter(entity -> entity.type() == type)
        .sorted(Comparator.comparingInt(Entity::mentions).reversed())
        .limit(NAMES)
        .map(entity -> cut(entity.name(), NAME_LENGTH))
        .toList();
  }

  private static String cut(String text, int most) {
    if (text == null || text.length() <= most) {
      return text;
    }
    return text.substring(0, TextCut.end(text, 0, most)).strip() + "…";
  }
}
