package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum that is written in small letters in JSON. */
public interface JsonCode {
  String name();

  @JsonValue
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
