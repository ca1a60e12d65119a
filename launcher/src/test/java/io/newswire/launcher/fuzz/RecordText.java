package io.newswire.launcher.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Records as inputs of fuzz tests write them: a line {@code NAME:VALUE} for each header, an empty
 * line, and the value. A line without a colon is a header that has null for its value.
 */
final class RecordText {
  private static final Pattern EMPTY_LINE = Pattern.compile("(?m)^\n");

  private RecordText() {}

  /** The record that is written so; its value is empty where there is no empty line. */
  static ConsumerRecord<byte[], byte[]> read(byte[] text) {
    String[] parts = EMPTY_LINE.split(new String(text, ISO_8859_1), 2);
    RecordHeaders headers = new RecordHeaders();
    for (String line : parts[0].lines().toList()) {
      String[] header = line.split(":", 2);
      headers.add(header[0], header.length == 1 ? null : header[1].getBytes(ISO_8859_1));
    }
    byte[] value = parts.length == 1 ? new byte[0] : parts[1].getBytes(ISO_8859_1);
    return new ConsumerRecord<>(
        "topic",
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        value.length,
        null,
        value,
        headers,
        Optional.empty());
  }
}
