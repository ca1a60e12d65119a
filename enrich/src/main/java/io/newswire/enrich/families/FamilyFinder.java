package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatch;
import io.newswire.model.Article;
import io.newswire.model.Family;
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
      index.withdraw(article.id(), revision(article));
      return FamilyDecision.NONE;
    }
    synchronized (index) {
      List<Overlap> relatives = relatives(article.id(), unplaced, stored);
      Signature placed = placed(article.id(), unplaced, relatives);
      FamilyDecision decision =
          withAlerts(
              article.id(), placed, matched.matches().found(), standing(relatives, stored), now);
      index.add(article.id(), decision.signature());
      return decision;
    }
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
        shingles.toBytes());
  }

  private static int revision(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }

  /** The articles of its family, that with the greatest overlap first. */
  private List<Overlap> relatives(String id, Signature newer, Function<String, Signature> stored) {
    Shingles shingles = Shingles.ofBytes(newer.shingles());
    return index.candidates(id, shingles).stream()
        .map(candidate -> overlap(newer, candidate, index.signature(candidate, stored)))
        .filter(Objects::nonNull)
        .filter(overlap -> overlap.ofOneFamily(newer))
        .sorted(
            Comparator.comparing((Overlap it) -> it.isOfFamily(id))
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

  private static Signature placed(String id, Signature newer, List<Overlap> relatives) {
    Instant firstAt = newer.datedAt();
    String first = newer.source();
    for (Overlap relative : relatives) {
      Signature older = relative.older();
      if (older.firstAt() != null && !older.firstAt().isAfter(firstAt)) {
        firstAt = older.firstAt();
        first = older.family().first();
      }
    }
    if (relatives.isEmpty() || relatives.get(0).isOfFamily(id)) {
      return newer.withDecision(new Family(id, first, null, null, null), firstAt, null);
    }
    Overlap nearest = relatives.get(0);
    Family family =
        new Family(
            nearest.older().family().id(),
            first,
            nearest.olderId(),
            nearest.kind(),
            Math.round(nearest.taken() * 100) / 100.0);
    return newer.withDecision(family, firstAt, null);
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
      List<RuleMatch> matches,
      Map<String, String> standing,
      Instant now) {
    standing.values().removeIf(id::equals);
    Map<String, String> alerts = new HashMap<>(standing);
    Map<String, String> folded = new HashMap<>();
    for (RuleMatch match : matches) {
      String rule = match.rule().id();
      if (!match.rule().oncePerFamily()) {
        continue;
      }
      if (standing.containsKey(rule)) {
        folded.put(rule, standing.get(rule));
      } else if (!match.rule().snoozed(now)) {
        alerts.put(rule, id);
      }
    }
    return new FamilyDecision(
        placed.withDecision(placed.family(), placed.firstAt(), alerts), folded);
  }
}
