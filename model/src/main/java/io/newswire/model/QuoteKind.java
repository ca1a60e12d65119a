package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a statement is reported. */
public enum QuoteKind {
  /** The whole statement stands in quote marks. */
  DIRECT,
  /** Quoted words inside a reported sentence; the span is the quoted words. */
  MIXED,
  /** Reported without quote marks; the span is what was said, without the cue. */
  INDIRECT;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static QuoteKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
