package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.newswire.model.JsonCode;
import java.util.Locale;

/** What makes an alert rule fire. */
public enum AlertTrigger implements JsonCode {
  /** An article that first matches. */
  MATCH,
  /** A revision of a matching article that changes a fact. */
  CHANGE;

  @JsonCreator
  public static AlertTrigger of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
