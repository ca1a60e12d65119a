package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** IPTC's publishing status ({@code pubstatus} of NewsML-G2 and ninjs). */
public enum PublishingStatus implements JsonCode {
  USABLE,
  WITHHELD,
  CANCELED;

  /**
   * Reads a status by its IPTC code, with or without the scheme's prefix ({@code stat:usable}).
   *
   * @throws IllegalArgumentException if it is none of the three; the message names it
   */
  @JsonCreator
  public static PublishingStatus of(String code) {
    String bare = code.substring(code.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    return switch (bare) {
      case "usable" -> USABLE;
      case "withheld" -> WITHHELD;
      case "canceled", "cancelled" -> CANCELED;
      default ->
          throw new IllegalArgumentException(
              "status '" + code + "' is not one of usable, withheld, canceled");
    };
  }
}
