package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.newswire.model.Family;
import io.newswire.model.JsonCode;
import io.newswire.model.Story;
import java.util.Locale;

/** How often an alert rule fires. */
public enum AlertPer implements JsonCode {
  /** Once for each article that matches. */
  ARTICLE,
  /** Once for each {@link Family}; further articles of it are only counted. */
  FAMILY,
  /** Once for each {@link Story}; further articles of it are only counted. */
  STORY;

  @JsonCreator
  public static AlertPer of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
