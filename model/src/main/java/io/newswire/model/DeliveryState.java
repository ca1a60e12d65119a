package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a delivery. */
public enum DeliveryState {
  /** For its turn, its digest, or the next attempt. */
  WAITING,
  /** The destination has it. */
  DELIVERED,
  /** Recalled before its digest was sent, and left out of it. */
  RECALLED,
  /** Given up; it stands on {@code news.rejected}. */
  REJECTED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static DeliveryState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
