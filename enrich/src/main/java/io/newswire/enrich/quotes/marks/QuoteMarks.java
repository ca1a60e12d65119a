package io.newswire.enrich.quotes.marks;

import io.newswire.enrich.quotes.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quoted spans of an article: those in double marks, and those in single marks outside of
 * them. If single marks enclose double marks, as in British papers, the outer span counts. If an
 * article uses both side by side, single marks are taken for headlines and scare quotes.
 */
public final class QuoteMarks {
  private QuoteMarks() {}

  /** In text order, not overlapping. */
  public static List<QuotedSpan> in(String text, ParagraphBounds paragraphs, Lexicon lexicon) {
    return DashDialogue.merge(text, paragraphs, pairs(text, paragraphs), lexicon);
  }

  private static List<QuotedSpan> pairs(String text, ParagraphBounds paragraphs) {
    List<QuotedSpan> doubles = DoubleQuoteMarks.in(text, paragraphs);
    List<QuotedSpan> singles = SingleQuoteMarks.in(text, paragraphs, doubles);
    if (singles.size() <= 2 * outside(doubles, singles)) {
      return doubles;
    }
    List<QuotedSpan> all = new ArrayList<>(doubles.size() + singles.size());
    int d = 0;
    for (QuotedSpan single : singles) {
      while (d < doubles.size() && doubles.get(d).outerStart() < single.outerStart()) {
        all.add(doubles.get(d++));
      }
      while (d < doubles.size() && doubles.get(d).outerEnd() <= single.outerEnd()) {
        d++;
      }
      all.add(single);
    }
    all.addAll(doubles.subList(d, doubles.size()));
    return all;
  }

  private static int outside(List<QuotedSpan> doubles, List<QuotedSpan> singles) {
    int outside = 0;
    int s = 0;
    for (QuotedSpan quote : doubles) {
      while (s < singles.size() && singles.get(s).outerEnd() < quote.outerEnd()) {
        s++;
      }
      boolean inside = s < singles.size() && singles.get(s).outerStart() < quote.outerStart();
      outside += inside ? 0 : 1;
    }
    return outside;
  }
}
