package io.newswire.enrich.alerts;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertId;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertVolume;
import io.newswire.model.alert.MatchedSpan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Makes the alert of a match, of its repetitions and of its recall. */
public final class AlertWriter {
  private static final String SNOOZED = "snoozed";

  private static final String CORRECTED = "corrected";

  private AlertWriter() {}

  /** The first alert of a rule and an article; silent while the rule is snoozed. */
  public static Alert of(RuleMatch match, EnrichedArticle enriched, Instant now) {
    AlertRule rule = match.rule();
    Article article = enriched.article();
    boolean snoozed = rule.snoozed(now);
    Alert alert =
        AlertBuilder.builder()
            .id(AlertId.of(rule.id(), article.id()))
            .kind(AlertKind.MATCH)
            .sequence(1)
            .silent(snoozed ? true : null)
            .reason(snoozed ? SNOOZED : null)
            .ruleId(rule.id())
            .ruleName(rule.name())
            .ruleVersion(rule.version())
            .destinations(rule.destinations())
            .digest(rule.digest())
            .articleId(article.id())
            .familyId(enriched.family() == null ? null : enriched.family().id())
            .storyId(enriched.story() == null ? null : enriched.story().id())
            .mergedStories(enriched.story() == null ? List.of() : enriched.story().merged())
            .revision(article.revision())
            .url(article.url())
            .source(article.source())
            .title(article.title())
            .language(article.language())
            .publishedAt(article.publishedAt())
            .embargoedUntil(article.embargoedUntil())
            .people(names(enriched, EntityType.PERSON))
            .organizations(names(enriched, EntityType.ORGANIZATION))
            .places(names(enriched, EntityType.LOCATION))
            .speakers(speakers(enriched))
            .matches(match.spans())
            .matchedWords(match.spans().stream().map(MatchedSpan::text).distinct().toList())
            .snippets(SnippetExtractor.of(article.text(), match.spans()))
            .changes(rule.trigger().isChange() ? enriched.changedFacts() : List.of())
            .volume(
                rule.trigger().countsArticles()
                    ? AlertVolume.uncounted(rule.trigger(), null)
                    : null)
            .receivedAt(article.receivedAt())
            .extractedAt(article.extractedAt())
            .firstSeenAt(article.firstSeenAt())
            .enrichedAt(enriched.enrichedAt())
            .matchedAt(now)
            .changedAt(now)
            .build();
    return CountingTime.note(alert);
  }

  /** The alert of an article that has muted words; silent. */
  public static Alert muted(Alert alert, String by) {
    return alert.with(it -> it.silent(true).reason(Alert.MUTED).mutedBy(by));
  }

  /** The alert of an article of whose family or story the rule has an alert already; silent. */
  static Alert folded(Alert alert, AlertRule rule) {
    String reason = rule.often() == AlertPer.STORY ? Alert.SAME_STORY : Alert.COPY;
    return alert.with(it -> it.silent(true).reason(reason));
  }

  /** The alert of a rule that is snoozed; silent. */
  static Alert snoozed(Alert alert) {
    return alert.with(it -> it.silent(true).reason(SNOOZED));
  }

  /**
   * The alert of a further matching revision: a new match after a recall, otherwise only a count.
   * Its destinations, and whether and when it is counted, stay those of the first match, so that a
   * recall reaches them. For a rule that asks for something else now it was not counted.
   */
  static Alert again(Alert earlier, RuleMatch match, EnrichedArticle enriched, Instant now) {
    Alert again = anew(earlier, match, enriched, now);
    if (earlier.kind() == AlertKind.RECALL) {
      return again;
    }
    Alert same =
        again.with(
            it ->
                it.silent(true)
                    .reason(earlier.reason())
                    .mutedBy(earlier.mutedBy())
                    .changes(earlier.changes())
                    .volume(earlier.volume())
                    .destinations(earlier.destinations())
                    .digest(earlier.digest()));
    return earlier.ruleVersion() == again.ruleVersion() ? same : CountingTime.note(same, null);
  }

  /** The alert of a further matching revision as if it were the first; silent while snoozed. */
  static Alert anew(Alert earlier, RuleMatch match, EnrichedArticle enriched, Instant now) {
    return of(match, enriched, now)
        .with(
            it ->
                it.sequence(earlier.sequence() + 1)
                    .matchedAt(earlier.matchedAt())
                    .repeated(earlier.repeated() + 1));
  }

  /**
   * The recall of an alert, silent if the match was silent, or was recalled before. It has the
   * content of the alert; of a canceled article only its headline, by which readers know what is
   * recalled.
   */
  static Alert recall(Alert earlier, MatchedArticle matched, Instant now) {
    Article article = matched.article().article();
    String reason = article.usable() ? CORRECTED : article.status().code();
    boolean killed = article.status() == PublishingStatus.CANCELED;
    return (killed ? earlier.withoutText() : earlier)
        .with(
            it ->
                it.kind(AlertKind.RECALL)
                    .sequence(earlier.sequence() + 1)
                    .silent(wasSilent(earlier) ? true : null)
                    .reason(reason)
                    .copies(matched.copies())
                    .revision(article.revision())
                    .changedAt(now));
  }

  private static boolean wasSilent(Alert earlier) {
    return earlier.kind() == AlertKind.RECALL
        || earlier.held()
        || SNOOZED.equals(earlier.reason())
        || Alert.MUTED.equals(earlier.reason())
        || earlier.folded();
  }

  private static List<String> names(EnrichedArticle enriched, EntityType type) {
    return enriched.entities().stream().filter(it -> it.type() == type).map(Entity::name).toList();
  }

  private static List<String> speakers(EnrichedArticle enriched) {
    return enriched.quotes().stream()
        .map(Quote::speaker)
        .filter(Objects::nonNull)
        .map(speaker -> speaker.name())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
