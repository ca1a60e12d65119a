package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** How a statement is reported. */
public enum QuoteKind implements JsonCode {
  /** The whole statement stands in quote marks. */
  DIRECT,
  /** Quoted words inside a reported sentence; the span is the quoted words. */
  MIXED,
  /** Reported without quote marks; the span is what was said, without the cue. */
  INDIRECT;

  @JsonCreator
  public static QuoteKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
