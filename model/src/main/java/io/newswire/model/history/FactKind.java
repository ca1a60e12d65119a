package io.newswire.model.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.newswire.model.JsonCode;
import java.util.Locale;

/** What a {@link FactChange} is about. */
public enum FactKind implements JsonCode {
  /** The headline was rewritten. */
  HEADLINE,
  /** A number, an amount, a date or a time of day was replaced by another one. */
  FIGURE,
  /** The name of a person, an organisation or a place was replaced by another one. */
  NAME,
  /** The words within quotation marks were changed, or the quote was removed. */
  QUOTE;

  @JsonCreator
  public static FactKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
