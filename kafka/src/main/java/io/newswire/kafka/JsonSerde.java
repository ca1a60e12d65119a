package io.newswire.kafka;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Records of state stores as JSON. */
public final class JsonSerde {
  private JsonSerde() {}

  /**
   * For values of one type; null stays null.
   *
   * @param store named when a value cannot be read
   */
  public static <T> Serde<T> of(Class<T> type, String store) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : Json.bytes(value),
        (topic, bytes) -> bytes == null ? null : read(bytes, type, store));
  }

  private static <T> T read(byte[] bytes, Class<T> type, String store) {
    try {
      return Json.read(bytes, type);
    } catch (RejectedException e) {
      throw new SerializationException("store " + store + ": " + e.getMessage(), e);
    }
  }
}
