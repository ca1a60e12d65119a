package io.newswire.model.alert;

import io.newswire.model.Span;
import java.util.List;

/**
 * A piece of an article's text around words that matched.
 *
 * @param start offset of the piece in the article's text
 * @param text the piece as it stands there
 * @param spans the words that matched; their offsets count from the start of the piece
 */
public record Snippet(int start, String text, List<Span> spans) {
  public Snippet {
    spans = List.copyOf(spans);
  }
}
