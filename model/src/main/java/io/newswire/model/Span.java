package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A stretch of an article's text, half open, in UTF-16 code units.
 *
 * @param text what stands there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Span(int start, int end, String text) {

  public static Span of(String articleText, int start, int end) {
    return new Span(start, end, articleText.substring(start, end));
  }
}
