package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** How an article relates to the article of its family that it shares most words with. */
public enum FamilyKind implements JsonCode {
  /** It has nearly all of the other's text; its own words are fewer. */
  COPY,
  /** It has a part of the other's text; its own words are fewer. */
  CUT,
  /** It has text of the other inside a longer text of its own. */
  EXCERPT,
  /** A version of the same story by the same publisher; not a copy. */
  UPDATE;

  @JsonCreator
  public static FamilyKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
