package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an alert says. */
public enum AlertKind {
  /** The article matches the rule. */
  MATCH,
  /** The article that matched was withdrawn, or corrected so that it no longer matches. */
  RECALL;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static AlertKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
