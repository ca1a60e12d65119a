package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.model.Article;
import io.newswire.model.Family;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertCopy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides on the family of an article. Thread-safe. */
final class FamilyFinder {
  private final FamilyIndex index;

  FamilyFinder(FamilyIndex index) {
    this.index = index;
  }

  /**
   * Decides on an article and adds it to the index, or removes it from there if it is withdrawn or
   * not to be compared.
   */
  FamilyDecision decide(MatchedArticle matched, Instant now) {
    Article article = matched.article().article();
    Signature signature = SignatureExtractor.extract(matched.article(), now);
    if (signature == null) {
      List<AlertCopy> copies = article.usable() ? List.of() : copies(article.id());
      index.withdraw(article.id(), SignatureExtractor.revision(article), now);
      return new FamilyDecision(null, Map.of(), copies);
    }
    ShingleTable shingles = new ShingleTable(Shingles.ofBytes(signature.shingles()));
    while (true) {
      long since = index.additions();
      FamilyDecision decision = decide(matched, signature, shingles, now);
      if (index.addUnlessRelated(article.id(), decision.signature(), shingles.shingles(), since)) {
        return decision;
      }
    }
  }

  /** Whether an alert was sent for another article of the family of one whose own is held. */
  boolean isCovered(String id, String alertKey) {
    List<Signature> family = family(id).stream().map(Overlap::older).toList();
    Signature known = index.signature(id);
    return known != null
        && FamilyAlerts.standing(id, family, index::signature)
            .isSentBefore(alertKey, known.embargoedUntil());
  }

  /** The other articles of the family of a known article. */
  private List<AlertCopy> copies(String id) {
    return family(id).stream()
        .map(relative -> new AlertCopy(relative.olderId(), relative.older().source()))
        .toList();
  }

  private List<Overlap> family(String id) {
    Signature known = index.signature(id);
    if (known == null || !known.valid()) {
      return List.of();
    }
    String family = known.family().id();
    ShingleTable shingles = new ShingleTable(Shingles.ofBytes(known.shingles()));
    return relatives(id, family, known, shingles).stream()
        .filter(relative -> relative.isOfFamily(family))
        .toList();
  }

  private FamilyDecision decide(
      MatchedArticle matched, Signature newer, ShingleTable shingles, Instant now) {
    String id = matched.article().article().id();
    Signature before = index.signature(id);
    String own = ownFamily(id, newer, shingles, before);
    List<Overlap> relatives = relatives(id, own, newer, shingles);
    return FamilyAlerts.standing(
            id, relatives.stream().map(Overlap::older).toList(), index::signature)
        .decide(matched, withFamily(id, own, newer, relatives), before, now);
  }

  /**
   * The id of the family that the article begins, if it begins one: another one where its text is
   * another one now, because copies of the earlier text may be of the family it began then.
   */
  private static String ownFamily(
      String id, Signature newer, ShingleTable shingles, Signature before) {
    if (before == null || !before.valid() || !before.beganFamily()) {
      return id;
    }
    return Overlap.of(newer, shingles, id, before).ofOneFamily()
        ? before.family().id()
        : id + "-" + newer.revision();
  }

  /** The articles of its family, that with the greatest overlap first. */
  private List<Overlap> relatives(String id, String own, Signature newer, ShingleTable shingles) {
    return index.candidates(id, shingles.shingles()).stream()
        .map(candidate -> overlap(newer, shingles, candidate))
        .filter(Objects::nonNull)
        .filter(Overlap::ofOneFamily)
        .sorted(
            Comparator.comparing((Overlap it) -> it.isOfFamily(own))
                .thenComparingDouble(Overlap::most)
                .reversed()
                .thenComparing(it -> it.older().seenAt())
                .thenComparing(Overlap::olderId))
        .toList();
  }

  private Overlap overlap(Signature newer, ShingleTable shingles, String id) {
    Signature older = index.signature(id);
    return older == null || !older.valid() || !Overlap.comparable(newer, older)
        ? null
        : Overlap.of(newer, shingles, id, older);
  }

  private Signature withFamily(String id, String own, Signature newer, List<Overlap> relatives) {
    Instant firstAt = newer.datedAt();
    String first = newer.source();
    String firstId = id;
    for (Overlap relative : relatives) {
      Signature older = relative.older();
      boolean known = older.firstAt() != null && !isFirstWithdrawn(older, newer);
      Instant at = known ? older.firstAt() : older.datedAt();
      if (!at.isAfter(firstAt)) {
        firstAt = at;
        first = known ? older.family().first() : older.source();
        firstId = known ? older.firstId() : relative.olderId();
      }
    }
    return newer.withFamily(family(own, first, relatives), firstAt, firstId);
  }

  private static Family family(String own, String first, List<Overlap> relatives) {
    if (relatives.isEmpty() || relatives.get(0).isOfFamily(own)) {
      return new Family(own, first, null, null, null);
    }
    Overlap nearest = relatives.get(0);
    return new Family(
        nearest.older().family().id(),
        first,
        nearest.olderId(),
        nearest.kind(),
        Math.round(nearest.taken() * 100) / 100.0);
  }

  /** Whether the first member of a member's family is gone without having left the window. */
  private boolean isFirstWithdrawn(Signature member, Signature newer) {
    return member.firstId() != null
        && member.firstAt().isAfter(newer.seenAt().minus(Topics.FAMILY_WINDOW))
        && index.signature(member.firstId()) == null;
  }
}
