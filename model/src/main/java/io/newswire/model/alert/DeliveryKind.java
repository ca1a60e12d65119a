package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.newswire.model.JsonCode;
import java.util.Locale;

/** What a delivery is. */
public enum DeliveryKind implements JsonCode {
  /** One alert, to be sent at once. */
  ALERT,
  /** One alert, which waits to be sent with others. */
  PART,
  /** The alerts that were sent together. */
  DIGEST,
  /** No alert: somebody tries a destination. */
  TEST;

  @JsonCreator
  public static DeliveryKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
