package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.newswire.model.JsonCode;
import java.util.Locale;

/** What an alert says. */
public enum AlertKind implements JsonCode {
  /** The article matches the rule. */
  MATCH,
  /** The article that matched was withdrawn, or corrected so that it no longer matches. */
  RECALL;

  @JsonCreator
  public static AlertKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
