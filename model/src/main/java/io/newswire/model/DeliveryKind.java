package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a delivery is. */
public enum DeliveryKind {
  /** One alert, to be sent at once. */
  ALERT,
  /** One alert, which waits to be sent with others. */
  PART,
  /** The alerts that were sent together. */
  DIGEST,
  /** No alert: somebody tries a destination. */
  TEST;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static DeliveryKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
