package io.newswire.enrich.quotes.marks;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs single quotation marks and ignores apostrophes. An opening mark follows a gap and precedes
 * a word. A closing mark follows punctuation, or follows a word and precedes a gap. After a word it
 * may be a plural possessive, so it counts only if its paragraph has no closing mark after
 * punctuation before the next opening mark.
 */
final class SingleQuoteMarks {
  private static final String MARKS = "'‘’‚‛‹›";
  private static final List<String> ELISIONS =
      List.of("em", "tis", "twas", "til", "till", "cause", "n", "bout", "round", "cos", "cuz", "s");

  private final String text;
  private final ParagraphBounds paragraphs;
  private final List<QuotedSpan> doubles;

  private SingleQuoteMarks(String text, ParagraphBounds paragraphs, List<QuotedSpan> doubles) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.doubles = doubles;
  }

  /** The spans in single marks that are not within double marks, in text order. */
  static List<QuotedSpan> in(String text, ParagraphBounds paragraphs, List<QuotedSpan> doubles) {
    return new SingleQuoteMarks(text, paragraphs, doubles).pair();
  }

  private List<QuotedSpan> pair() {
    List<QuotedSpan> found = new ArrayList<>();
    int open = -1;
    int weak = -1;
    int paragraphEnd = 0;
    int paragraph = -1;
    int inner = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        continue;
      }
      while (i >= paragraphEnd) {
        add(found, open, weak);
        open = -1;
        weak = -1;
        paragraph++;
        if (paragraph >= paragraphs.count()) {
          return found;
        }
        paragraphEnd = paragraphs.end(paragraph);
      }
      while (inner < doubles.size() && doubles.get(inner).outerEnd() <= i) {
        inner++;
      }
      boolean quoted = inner < doubles.size() && doubles.get(inner).outerStart() <= i;
      if (quoted || doubled(i)) {
        continue;
      }
      if (open >= 0 && closesSurely(i)) {
        add(found, open, i);
        open = -1;
        weak = -1;
      } else if (opens(i)) {
        add(found, open, weak);
        open = i;
        weak = -1;
      } else if (open >= 0 && weak < 0 && closesPerhaps(i)) {
        weak = i;
      }
    }
    add(found, open, weak);
    return found;
  }

  /** Most characters are letters, which are neither. */
  private static boolean isMark(char c) {
    return c == '\'' || c >= 0x80 && MARKS.indexOf(c) >= 0;
  }

  private void add(List<QuotedSpan> found, int open, int close) {
    if (open < 0 || close <= open) {
      return;
    }
    int start = Whitespace.skip(text, open + 1, close);
    int end = Whitespace.skipBack(text, start, close);
    if (end > start) {
      found.add(new QuotedSpan(open, start, end, close + 1, false, true));
    }
  }

  private boolean doubled(int i) {
    return at(i - 1) == text.charAt(i) || at(i + 1) == text.charAt(i);
  }

  private boolean opens(int i) {
    char before = at(i - 1);
    char after = at(i + 1);
    boolean gap = Whitespace.is(before) || "([{—–-/\"“".indexOf(before) >= 0;
    boolean word = Character.isLetterOrDigit(after) || "[…$£€".indexOf(after) >= 0;
    return gap && word && text.charAt(i) != '›' && !elision(i + 1);
  }

  private boolean elision(int from) {
    int end = from;
    while (end < text.length() && end - from <= 6 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(from, end).toLowerCase(java.util.Locale.ROOT);
    return ELISIONS.contains(word) || word.matches("\\d\\ds?");
  }

  private boolean closesSurely(int i) {
    return ".,!?…".indexOf(at(i - 1)) >= 0 && !Character.isLetterOrDigit(at(i + 1));
  }

  private boolean closesPerhaps(int i) {
    return Character.isLetterOrDigit(at(i - 1)) && !Character.isLetterOrDigit(at(i + 1));
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }
}
