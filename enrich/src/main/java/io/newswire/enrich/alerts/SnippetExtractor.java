package io.newswire.enrich.alerts;

import io.newswire.model.Span;
import io.newswire.model.alert.MatchedSpan;
import io.newswire.model.alert.Snippet;
import io.newswire.query.QueryField;
import java.util.ArrayList;
import java.util.List;

/** Extracts snippets: the matched words with the text around them. */
final class SnippetExtractor {
  static final int MAX_SNIPPETS = 3;

  /** Characters of context on each side of a match. */
  private static final int AROUND = 90;

  private SnippetExtractor() {}

  /** At most {@value #MAX_SNIPPETS} snippets around the first matches, in text order. */
  static List<Snippet> of(String text, List<MatchedSpan> spans) {
    List<MatchedSpan> inText =
        spans.stream().filter(span -> span.field().equals(QueryField.TEXT.fieldName())).toList();
    List<Snippet> snippets = new ArrayList<>();
    int next = 0;
    while (next < inText.size() && snippets.size() < MAX_SNIPPETS) {
      int first = next;
      int end = endOf(text, inText.get(next));
      while (++next < inText.size() && inText.get(next).end() <= end) {
        end = Math.max(end, Math.min(endOf(text, inText.get(next)), limit(text, inText, first)));
      }
      snippets.add(cut(text, startOf(text, inText.get(first)), end, inText.subList(first, next)));
    }
    return snippets;
  }

  private static int limit(String text, List<MatchedSpan> spans, int first) {
    return Math.min(text.length(), spans.get(first).end() + 4 * AROUND);
  }

  private static Snippet cut(String text, int start, int end, List<MatchedSpan> spans) {
    List<Span> within =
        spans.stream().map(s -> new Span(s.start() - start, s.end() - start, s.text())).toList();
    return new Snippet(start, text.substring(start, end), within);
  }

  /** The start of a snippet: at a word, not before the paragraph. */
  private static int startOf(String text, MatchedSpan span) {
    int paragraph = text.lastIndexOf('\n', span.start()) + 1;
    int start = Math.max(0, span.start() - AROUND);
    if (start <= paragraph) {
      return paragraph;
    }
    int space = text.indexOf(' ', start);
    return space < 0 || space > span.start() ? span.start() : space + 1;
  }

  /** The end of a snippet: at a word, not after the paragraph. */
  private static int endOf(String text, MatchedSpan span) {
    int newline = text.indexOf('\n', span.end());
    int paragraph = newline < 0 ? text.length() : newline;
    int end = span.end() + AROUND;
    if (end >= paragraph) {
      return paragraph;
    }
    int space = text.lastIndexOf(' ', end);
    return space < span.end() ? span.end() : space;
  }
}
