package io.newswire.model;

/**
 * A stretch of an article's text, half open, in UTF-16 code units.
 *
 * @param text what stands there
 */
public record Span(int start, int end, String text) {

  public static Span of(String articleText, int start, int end) {
    return new Span(start, end, articleText.substring(start, end));
  }
}
