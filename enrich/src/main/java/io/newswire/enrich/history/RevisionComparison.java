package io.newswire.enrich.history;

import io.newswire.enrich.history.WordDiff.Place;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublishingStatus;
import io.newswire.model.history.Difference;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.history.HistoryEntryBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares a revision with the one before, and adds the result to the history of the article. */
public final class RevisionComparison {
  /** A live blog has hundreds of revisions; the oldest are given up. */
  static final int MOST_ENTRIES = 50;

  /** The size of a history. The oldest entries are given up first. */
  static final int MOST_CHARACTERS = 40_000;

  private static final int MOST_PLACES = 40;

  private RevisionComparison() {}

  /**
   * The article with its history.
   *
   * @param earlier null if there is none, or none is known
   */
  public static EnrichedArticle apply(EarlierRevision earlier, EnrichedArticle enriched) {
    Article article = enriched.article();
    if (article.status() == PublishingStatus.CANCELED) {
      return enriched;
    }
    HistoryEntry entry = entry(article);
    if (earlier != null) {
      return enriched.withHistory(continued(earlier.article(), enriched, entry));
    }
    boolean isFirst = article.revision() == null || article.revision() == 1;
    if (isFirst) {
      return entry.correction() == null ? enriched : enriched.withHistory(List.of(entry));
    }
    return enriched.withHistory(List.of(entry.withCompared(false)));
  }

  /** The entry of a revision without what it changed. */
  private static HistoryEntry entry(Article article) {
    return HistoryEntryBuilder.builder()
        .revision(article.revision() == null ? 1 : article.revision())
        .version(article.version())
        .source(EarlierRevision.source(article))
        .receivedAt(article.receivedAt())
        .status(article.usable() ? null : article.status())
        .correction(article.usable() ? CorrectionNotice.find(article).orElse(null) : null)
        .build();
  }

  private static List<HistoryEntry> continued(
      EnrichedArticle earlier, EnrichedArticle enriched, HistoryEntry entry) {
    List<HistoryEntry> entries = new ArrayList<>(earlier.history());
    if (entries.isEmpty()) {
      entries.add(entry(earlier.article()));
    }
    boolean disclosed = isVisibleWith(earlier.article(), enriched.article());
    if (!disclosed) {
      entries.replaceAll(RevisionComparison::withoutWords);
    }
    if (enriched.article().usable()) {
      boolean comparable = disclosed && earlier.article().usable();
      entry = comparable ? compared(earlier, enriched, entry) : entry.withCompared(false);
    }
    entries.add(entry);
    return bounded(entries);
  }

  /** Whether the embargo of the earlier revision is over once the later one may be shown. */
  private static boolean isVisibleWith(Article earlier, Article later) {
    Instant until = earlier.embargoedUntil();
    return until == null
        || Stream.of(later.embargoedUntil(), later.receivedAt())
            .anyMatch(it -> it != null && !until.isAfter(it));
  }

  private static HistoryEntry withoutWords(HistoryEntry entry) {
    return entry.with(
        it ->
            it.correction(null)
                .compared(false)
                .title(List.of())
                .text(List.of())
                .omitted(null)
                .facts(List.of()));
  }

  private static HistoryEntry compared(
      EnrichedArticle before, EnrichedArticle enriched, HistoryEntry entry) {
    Article article = enriched.article();
    EnrichedArticle after =
        enriched.withArticle(article.withTitle(EarlierRevision.headline(article)));
    ComparedTexts texts =
        new ComparedTexts(
            WordedText.of(before.article().text()),
            WordedText.of(EarlierRevision.beginning(after.article().text())));
    List<Place> places = WordDiff.of(texts.before(), texts.after());
    int shown = Math.min(MOST_PLACES, places.size());
    return entry.with(
        it ->
            it.title(title(before.article().title(), after.article().title()))
                .text(Differences.of(places.subList(0, shown), texts.before(), texts.after()))
                .omitted(shown < places.size() ? places.size() - shown : null)
                .facts(FactChanges.of(before, after, texts, places)));
  }

  private static List<Difference> title(String before, String after) {
    WordedText left = WordedText.of(before);
    WordedText right = WordedText.of(after);
    return Differences.of(WordDiff.of(left, right), left, right);
  }

  private static List<HistoryEntry> bounded(List<HistoryEntry> entries) {
    int characters = 0;
    int from = entries.size();
    while (from > 0
        && entries.size() - from < MOST_ENTRIES
        && (characters += size(entries.get(from - 1))) <= MOST_CHARACTERS) {
      from--;
    }
    return entries.subList(Math.min(from, entries.size() - 1), entries.size());
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  private static int size(HistoryEntry entry) {
    int size = entry.correction() == null ? 0 : entry.correction().length();
    for (List<Difference> differences : List.of(entry.title(), entry.text())) {
      for (Difference it : differences) {
        size +=
            it.before().length()
                + it.removed().length()
                + it.added().length()
                + it.after().length();
      }
    }
    for (FactChange fact : entry.facts()) {
      size += length(fact.before()) + length(fact.after());
    }
    return size;
  }
}
