package io.newswire.admin.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is known of one revision of an article. Its text is not kept.
 *
 * @param version the publisher's own version number; may be null
 * @param title null if readers may not see it
 * @param characters the length of the text
 * @param changed what differs from the revision before, of title, text, description, authors,
 *     publishedAt and status; empty if the revision before is not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleRevision(
    int revision,
    Integer version,
    String title,
    int characters,
    int names,
    int quotes,
    Instant receivedAt,
    Instant enrichedAt,
    List<String> changed) {
  public ArticleRevision {
    changed = List.copyOf(changed);
  }

  static ArticleRevision of(EnrichedArticle enriched, EnrichedArticle before, Instant now) {
    Article article = enriched.article();
    return new ArticleRevision(
        number(article),
        article.version(),
        isVisible(article, now) ? article.title() : null,
        article.text() == null ? 0 : article.text().length(),
        enriched.entities().size(),
        enriched.quotes().size(),
        article.receivedAt(),
        enriched.enrichedAt(),
        before == null ? List.of() : differences(before.article(), article));
  }

  static int number(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }

  private static boolean isVisible(Article article, Instant now) {
    return article.usable()
        && (article.embargoedUntil() == null || !article.embargoedUntil().isAfter(now));
  }

  private static List<String> differences(Article one, Article other) {
    List<String> changed = new ArrayList<>();
    compare("title", one.title(), other.title(), changed);
    compare("text", one.text(), other.text(), changed);
    compare("description", one.description(), other.description(), changed);
    compare("authors", one.authors(), other.authors(), changed);
    compare("publishedAt", one.publishedAt(), other.publishedAt(), changed);
    compare("status", one.usable(), other.usable(), changed);
    return changed;
  }

  private static void compare(String name, Object one, Object other, List<String> changed) {
    if (!Objects.equals(one, other)) {
      changed.add(name);
    }
  }
}
