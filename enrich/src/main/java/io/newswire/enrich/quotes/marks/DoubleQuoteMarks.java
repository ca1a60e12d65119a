package io.newswire.enrich.quotes.marks;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs double quotation marks: curly, low, straight, angled, and mixtures of them. The characters
 * around a mark decide whether it opens or closes, because shapes are often wrong; the shape
 * decides if both are possible. A mark without a partner affects its own paragraph only.
 */
final class DoubleQuoteMarks {
  private static final String MARKS = "\"“”„‟«»";

  /** Paragraphs that one quote may span without marks at the paragraph breaks. */
  private static final int FARTHEST_CLOSE = 4;

  private static final int LONGEST_OPEN = 6000;

  private final String text;
  private final ParagraphBounds paragraphs;
  private final int[] marks;
  private final List<QuotedSpan> found = new ArrayList<>();
  private int[] partners;
  private int open = -1;

  private DoubleQuoteMarks(String text, ParagraphBounds paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.marks = text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0) ? positions(text) : new int[0];
  }

  /** The quoted spans in text order, without nested ones. */
  static List<QuotedSpan> in(String text, ParagraphBounds paragraphs) {
    DoubleQuoteMarks pairing = new DoubleQuoteMarks(text, paragraphs);
    pairing.pair();
    return pairing.found;
  }

  private static int[] positions(String text) {
    return java.util.stream.IntStream.range(0, text.length())
        .filter(i -> MARKS.indexOf(text.charAt(i)) >= 0)
        .toArray();
  }

  private void pair() {
    partners = partners();
    for (int i = 0; i < marks.length; i++) {
      if (open >= 0 && paragraph(i) != paragraph(open)) {
        if (leaveParagraph(i)) {
          continue;
        }
      }
      if (open < 0) {
        open = opens(i) ? i : -1;
      } else if (closes(i)) {
        close(i);
      } else if (opens(i) && partners[open] > i) {
        i = partners[open] - 1;
      } else if (nests(i)) {
        i++;
      } else if (opens(i)) {
        open = i;
      }
    }
    if (open >= 0) {
      endWithParagraph(false);
    }
  }

  /**
   * For each mark that can only open, its closing mark in the same paragraph, if all marks between
   * have partners too; 0 for all other marks.
   */
  private int[] partners() {
    int[] partners = new int[marks.length];
    int[] opened = new int[marks.length];
    int depth = 0;
    int paragraph = -1;
    for (int i = 0; i < marks.length; i++) {
      if (paragraph(i) != paragraph) {
        paragraph = paragraph(i);
        depth = 0;
      }
      char c = text.charAt(marks[i]);
      boolean gap = precededByGap(i);
      if ((c == '"' || c == '“') && gap && followed(i)) {
        opened[depth++] = i;
      } else if ((c == '"' || c == '”') && !gap && depth > 0) {
        partners[opened[--depth]] = i;
      }
    }
    return partners;
  }

  /** Handles an open mark when the next mark is in a later paragraph. */
  private boolean leaveParagraph(int next) {
    int paragraph = paragraph(next);
    if (marks[next] == paragraphs.start(paragraph) && opens(next)) {
      endWithParagraph(paragraph == paragraph(open) + 1);
      return false;
    }
    if (paragraph - paragraph(open) <= FARTHEST_CLOSE
        && marks[next] - marks[open] <= LONGEST_OPEN
        && surelyCloses(next)) {
      close(next);
      return true;
    }
    endWithParagraph(false);
    return false;
  }

  private void close(int mark) {
    add(marks[open] + 1, marks[mark], marks[mark] + 1, false);
    open = -1;
  }

  /** Ends an open quote at the end of the paragraph, if it fills the paragraph from its start. */
  private void endWithParagraph(boolean continued) {
    int paragraph = paragraph(open);
    int end = paragraphs.end(paragraph);
    boolean wholeParagraph = marks[open] == paragraphs.start(paragraph);
    if (continued && followed(open) || wholeParagraph || introduced(marks[open])) {
      add(marks[open] + 1, end, end, continued);
    }
    open = -1;
  }

  private boolean introduced(int at) {
    int i = at - 1;
    while (i >= 0 && Whitespace.is(text.charAt(i))) {
      i--;
    }
    return i >= 0 && ",:".indexOf(text.charAt(i)) >= 0;
  }

  private void add(int start, int end, int outerEnd, boolean continued) {
    int from = Whitespace.skip(text, start, end);
    int to = Whitespace.skipBack(text, from, end);
    if (to > from) {
      found.add(new QuotedSpan(marks[open], from, to, Math.max(outerEnd, to), continued, false));
    }
  }

  private int paragraph(int mark) {
    return paragraphs.at(marks[mark]);
  }

  private boolean opens(int mark) {
    char c = text.charAt(marks[mark]);
    return switch (c) {
      case '“', '„', '‟' -> followed(mark) || precededByGap(mark) || c == '„';
      case '«' -> followed(mark) || !precededByWord(mark);
      default -> precededByGap(mark) && followed(mark);
    };
  }

  private boolean closes(int mark) {
    char c = text.charAt(marks[mark]);
    char opening = text.charAt(marks[open]);
    return switch (c) {
      case '”' -> true;
      case '»' -> opening == '«' || !(precededByGap(mark) && followed(mark));
      case '«' -> opening == '»';
      case '“' -> opening == '„' || opening == '‟' || !precededByGap(mark) && !followed(mark);
      case '"' -> !(precededByGap(mark) && followed(mark)) || atParagraphEnd(mark);
      default -> false;
    };
  }

  /** Whether the mark can only close, at the end of a sentence. */
  private boolean surelyCloses(int mark) {
    int at = marks[mark];
    return closes(mark)
        && !precededByGap(mark)
        && (atParagraphEnd(mark) || ".,!?…".indexOf(text.charAt(at - 1)) >= 0);
  }

  /** Whether an opening mark begins a nested quote: then two closing marks follow. */
  private boolean nests(int mark) {
    return text.charAt(marks[mark]) == '“'
        && mark + 2 < marks.length
        && paragraph(mark + 2) == paragraph(mark)
        && text.charAt(marks[mark + 1]) == '”'
        && text.charAt(marks[mark + 2]) == '”';
  }

  private boolean atParagraphEnd(int mark) {
    return marks[mark] + 1 == paragraphs.end(paragraph(mark));
  }

  private boolean precededByGap(int mark) {
    int at = marks[mark];
    return at == 0
        || Whitespace.is(text.charAt(at - 1))
        || "([{—–-/‘'“".indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean precededByWord(int mark) {
    return marks[mark] > 0 && Character.isLetterOrDigit(text.charAt(marks[mark] - 1));
  }

  private boolean followed(int mark) {
    int next = marks[mark] + 1;
    if (next >= text.length() || Whitespace.is(text.charAt(next))) {
      return false;
    }
    boolean stop = ".,;:!?)]}”".indexOf(text.charAt(next)) >= 0;
    return !stop
        || next + 1 < text.length() && text.charAt(next) == '.' && text.charAt(next + 1) == '@';
  }
}
