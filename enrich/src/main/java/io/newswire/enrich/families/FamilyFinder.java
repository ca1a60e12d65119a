package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatch;
import io.newswire.model.AlertRule;
import io.newswire.model.Article;
import io.newswire.model.Family;
import io.newswire.model.Topics;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides on the family of an article. Thread-safe. */
final class FamilyFinder {
  private static final Set<String> LANGUAGES = Set.of("en", "es", "de", "fr", "it");
  private static final int FEWEST_WORDS = 30;

  private final FamilyIndex index;

  FamilyFinder(FamilyIndex index) {
    this.index = index;
  }

  /**
   * Decides on an article and adds it to the index, or removes it from there if it is withdrawn or
   * not to be compared.
   *
   * @param stored reads stored signatures; gives null for those that are not there
   */
  FamilyDecision decide(MatchedArticle matched, Instant now, Function<String, Signature> stored) {
    Article article = matched.article().article();
    Signature unplaced = signature(article, now);
    if (unplaced == null) {
      index.withdraw(article.id(), revision(article), now);
      return FamilyDecision.NONE;
    }
    Shingles shingles = Shingles.ofBytes(unplaced.shingles());
    while (true) {
      long since = index.additions();
      FamilyDecision decision = decide(matched, unplaced, shingles, now, stored);
      if (index.addUnlessRelated(article.id(), decision.signature(), shingles, since)) {
        return decision;
      }
    }
  }

  private FamilyDecision decide(
      MatchedArticle matched,
      Signature unplaced,
      Shingles shingles,
      Instant now,
      Function<String, Signature> stored) {
    String id = matched.article().article().id();
    Signature before = index.signature(id, stored);
    String own = ownFamily(id, unplaced, before);
    List<Overlap> relatives = relatives(id, own, unplaced, shingles, stored);
    Signature placed = placed(id, own, unplaced, relatives, stored);
    return withAlerts(
        id, placed, before, matched.matches().found(), standing(relatives, stored), now);
  }

  /**
   * The id of the family that the article begins, if it begins one: another one where its text is
   * another one now, because copies of the earlier text may be of the family it began then.
   */
  private static String ownFamily(String id, Signature newer, Signature before) {
    if (before == null || !before.valid() || !before.beganFamily()) {
      return id;
    }
    return Overlap.of(newer, id, before).ofOneFamily(newer)
        ? before.family().id()
        : id + "-" + newer.revision();
  }

  /** The signature of an article before its family is known; null if it has no family. */
  private static Signature signature(Article article, Instant now) {
    String language = article.language();
    if (!article.usable()
        || article.text() == null
        || (language != null && !LANGUAGES.contains(language.split("-", 2)[0]))) {
      return null;
    }
    Shingles shingles = Shingles.of(article.text());
    if (shingles.words() < FEWEST_WORDS) {
      return null;
    }
    return new Signature(
        article.source(),
        language == null ? null : language.split("-", 2)[0],
        Credits.of(article),
        article.publishedAt() == null ? null : article.publishedAt().instant(),
        article.firstSeenAt() == null ? now : article.firstSeenAt(),
        revision(article),
        null,
        null,
        null,
        null,
        shingles.toBytes());
  }

  private static int revision(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }

  /** The articles of its family, that with the greatest overlap first. */
  private List<Overlap> relatives(
      String id,
      String own,
      Signature newer,
      Shingles shingles,
      Function<String, Signature> stored) {
    return index.candidates(id, shingles).stream()
        .map(candidate -> overlap(newer, candidate, index.signature(candidate, stored)))
        .filter(Objects::nonNull)
        .filter(overlap -> overlap.ofOneFamily(newer))
        .sorted(
            Comparator.comparing((Overlap it) -> it.isOfFamily(own))
                .thenComparingDouble(Overlap::most)
                .reversed()
                .thenComparing(it -> it.older().seenAt())
                .thenComparing(Overlap::olderId))
        .toList();
  }

  private static Overlap overlap(Signature newer, String id, Signature older) {
    return older == null || !older.valid() || !Overlap.comparable(newer, older)
        ? null
        : Overlap.of(newer, id, older);
  }

  private Signature placed(
      String id,
      String own,
      Signature newer,
      List<Overlap> relatives,
      Function<String, Signature> stored) {
    Instant firstAt = newer.datedAt();
    String first = newer.source();
    String firstId = id;
    for (Overlap relative : relatives) {
      Signature older = relative.older();
      boolean known = older.firstAt() != null && !isWithdrawn(older, newer, stored);
      Instant at = known ? older.firstAt() : older.datedAt();
      if (!at.isAfter(firstAt)) {
        firstAt = at;
        first = known ? older.family().first() : older.source();
        firstId = known ? older.firstId() : relative.olderId();
      }
    }
    if (relatives.isEmpty() || relatives.get(0).isOfFamily(own)) {
      return newer.withFamily(new Family(own, first, null, null, null), firstAt, firstId);
    }
    Overlap nearest = relatives.get(0);
    Family family =
        new Family(
            nearest.older().family().id(),
            first,
            nearest.olderId(),
            nearest.kind(),
            Math.round(nearest.taken() * 100) / 100.0);
    return newer.withFamily(family, firstAt, firstId);
  }

  /** Whether the first member is gone without having left the window. */
  private boolean isWithdrawn(
      Signature member, Signature newer, Function<String, Signature> stored) {
    return member.firstId() != null
        && member.firstAt().isAfter(newer.seenAt().minus(Topics.FAMILY_WINDOW))
        && index.signature(member.firstId(), stored) == null;
  }

  /** The alerts of the family that still stand: their articles still match. */
  private Map<String, String> standing(
      List<Overlap> relatives, Function<String, Signature> stored) {
    Map<String, String> standing = new HashMap<>();
    Stream<Map.Entry<String, String>> all =
        relatives.stream().flatMap(it -> it.older().alerts().entrySet().stream());
    all.distinct()
        .filter(
            alert -> {
              Signature article = index.signature(alert.getValue(), stored);
              return article != null
                  && alert.getValue().equals(article.alerts().get(alert.getKey()));
            })
        .forEach(alert -> standing.putIfAbsent(alert.getKey(), alert.getValue()));
    return standing;
  }

  private static FamilyDecision withAlerts(
      String id,
      Signature placed,
      Signature before,
      List<RuleMatch> matches,
      Map<String, String> standing,
      Instant now) {
    standing.values().removeIf(id::equals);
    Map<String, String> alerts = new HashMap<>(standing);
    Map<String, String> folded = new HashMap<>();
    for (RuleMatch match : matches) {
      AlertRule rule = match.rule();
      String key = Signature.alertKey(rule);
      if (!rule.oncePerFamily()) {
        continue;
      }
      if (standing.containsKey(key)) {
        folded.put(rule.id(), standing.get(key));
      } else {
        alerts.put(key, rule.snoozed(now) || wasSnoozed(before, key) ? Signature.SNOOZED : id);
      }
    }
    return new FamilyDecision(placed.withAlerts(alerts), folded);
  }

  /** Later revisions of an article whose alert was snoozed are not sent either. */
  private static boolean wasSnoozed(Signature before, String key) {
    return before != null && Signature.SNOOZED.equals(before.alerts().get(key));
  }
}
