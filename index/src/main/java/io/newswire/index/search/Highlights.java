package io.newswire.index.search;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import io.newswire.index.search.result.SearchSnippet;
import io.newswire.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests highlights and converts the markers in them to spans. */
final class Highlights {
  /** Private use characters as markers: they do not occur in texts and need no escaping in JSON. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';
  private static final String FIELD = "text.stems";
  private static final List<String> OTHER_FORMS = List.of("text", "text.exact");
  private static final String TITLE = "title.stems";
  private static final List<String> OTHER_TITLES = List.of("title", "title.exact");
  private static final int MOST = 3;

  /** Characters of a text that are highlighted; Elasticsearch fails at a million by itself. */
  private static final int LONGEST_TEXT = 200_000;

  private Highlights() {}

  static Highlight highlight() {
    return Highlight.of(
        h ->
            h.type(HighlighterType.Unified)
                .order(HighlighterOrder.Score)
                .numberOfFragments(MOST)
                .maxAnalyzedOffset(LONGEST_TEXT)
                .preTags(String.valueOf(OPEN))
                .postTags(String.valueOf(CLOSE))
                .fields(FIELD, f -> f.matchedFields(OTHER_FORMS))
                .fields(TITLE, f -> f.matchedFields(OTHER_TITLES).numberOfFragments(0)));
  }

  static List<SearchSnippet> of(Map<String, List<String>> highlights) {
    return highlights.getOrDefault(FIELD, List.of()).stream().map(Highlights::parse).toList();
  }

  /** The words of the title that matched. */
  static List<Span> ofTitle(Map<String, List<String>> highlights) {
    return highlights.getOrDefault(TITLE, List.of()).stream()
        .flatMap(whole -> parse(whole).matches().stream())
        .toList();
  }

  static SearchSnippet parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<int[]> ranges = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPEN) {
        start = text.length();
      } else if (c == CLOSE) {
        ranges.add(new int[] {start, text.length()});
      } else {
        text.append(c);
      }
    }
    String plain = text.toString();
    return new SearchSnippet(
        plain, ranges.stream().map(range -> Span.of(plain, range[0], range[1])).toList());
  }
}
