package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.newswire.model.JsonCode;
import java.util.Locale;

/** What became of a delivery. */
public enum DeliveryState implements JsonCode {
  /** For its turn, its digest, or the next attempt. */
  WAITING,
  /** The destination has it. */
  DELIVERED,
  /** Recalled before its digest was sent, and left out of it. */
  RECALLED,
  /** Given up; it stands on {@code news.rejected}. */
  REJECTED;

  @JsonCreator
  public static DeliveryState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
