package io.newswire.enrich.names;

import io.newswire.model.Json;
import io.newswire.model.KnownName;
import io.newswire.model.RejectedException;
import io.newswire.model.text.ControlCharacters;

/** Reads the records of {@code news.names}. */
public final class NameRecord {
  private NameRecord() {}

  /**
   * Reads a record.
   *
   * @param key the id of the name
   * @throws RejectedException if the value is no name, or one with another id
   */
  public static KnownName read(String key, byte[] json) throws RejectedException {
    KnownName name = Json.read(json, KnownName.class);
    if (!name.id().equals(key)) {
      throw new RejectedException(
          "its id is %s; write it with its id as the key"
              .formatted(ControlCharacters.escape(name.id())));
    }
    return name;
  }
}
