package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** How often an alert rule fires. */
public enum AlertPer implements JsonCode {
  /** Once for each article that matches. */
  ARTICLE,
  /** Once for each {@link Family}; further articles of it are only counted. */
  FAMILY;

  @JsonCreator
  public static AlertPer of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
