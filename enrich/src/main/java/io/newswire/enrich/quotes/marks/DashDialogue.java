package io.newswire.enrich.quotes.marks;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds speech that a dash opens, as in Spanish and French papers: {@code —The port is full —said
 * Jane Doe—. Nobody sails.} A paragraph with a dash is speech only if a reporting verb is inserted
 * in it; otherwise it may be an item of a list.
 */
final class DashDialogue {
  private static final String DASHES = "—–―";

  private final String text;
  private final Lexicon lexicon;
  private final List<QuotedSpan> found = new ArrayList<>();

  private DashDialogue(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** The spans outside of other marks, in text order, merged with those of the other marks. */
  static List<QuotedSpan> merge(
      String text, ParagraphBounds paragraphs, List<QuotedSpan> marked, Lexicon lexicon) {
    DashDialogue dialogue = new DashDialogue(text, lexicon);
    int next = 0;
    for (int p = 0; p < paragraphs.count(); p++) {
      int first = next;
      while (next < marked.size() && marked.get(next).outerStart() < paragraphs.end(p)) {
        next++;
      }
      if (next == first && isDash(text.charAt(paragraphs.start(p)))) {
        dialogue.paragraph(paragraphs.start(p), paragraphs.end(p));
      }
      dialogue.found.addAll(marked.subList(first, next));
    }
    return dialogue.found;
  }

  private void paragraph(int dash, int end) {
    int start = Whitespace.skip(text, dash + 1, end);
    int inserted = inserted(start, end);
    if (inserted < 0) {
      return;
    }
    boolean dashed = isDash(text.charAt(inserted));
    add(dash, start, inserted, dashed ? inserted + 1 : inserted);
    int closing = closing(inserted + 1, end, dashed);
    int second = Whitespace.skip(text, closing, end);
    if (second < end && Character.isLetterOrDigit(text.charAt(second))) {
      add(dashed ? closing - 1 : second, second, end, end);
    }
  }

  private void add(int outerStart, int start, int end, int outerEnd) {
    int to = Whitespace.skipBack(text, start, end);
    if (to > start) {
      found.add(new QuotedSpan(outerStart, start, to, Math.max(outerEnd, to), false, false));
    }
  }

  /** The dash or comma before the first inserted reporting verb; -1 if there is none. */
  private int inserted(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      boolean dash = isDash(c) && Whitespace.is(text.charAt(i - 1));
      if ((dash || c == ',') && isVerb(Whitespace.skip(text, i + 1, end), end)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isVerb(int start, int end) {
    int to = start;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    CueVerb verb = lexicon.of(text.substring(start, to).toLowerCase(Locale.ROOT)).cueVerb();
    return verb != null && verb.speech() && verb.form() != CueVerb.Form.GERUND;
  }

  /** The offset after the inserted clause and its punctuation; {@code end} if nothing follows. */
  private int closing(int from, int end, boolean dashed) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (dashed ? isDash(c) : c == '.' && i + 1 < end && Whitespace.is(text.charAt(i + 1))) {
        int behind = i + 1;
        while (behind < end && ".,;:!?".indexOf(text.charAt(behind)) >= 0) {
          behind++;
        }
        return behind;
      }
    }
    return end;
  }

  private static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }
}
