package io.newswire.model;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The place of some work in a trace, as W3C's header {@code traceparent} names it. Records carry it
 * in their headers from the document received to the alert sent.
 *
 * @param traceId 32 hexadecimal digits, not all 0
 * @param spanId 16 hexadecimal digits, not all 0
 * @param sampled whether whoever made the span records it
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {
  /** The name of the header, of HTTP and of records. */
  public static final String HEADER = "traceparent";

  /** Later versions of the header may append fields. */
  private static final Pattern FORMAT =
      Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-[!-~]*)?");

  private static final int LONGEST = 256;
  private static final String NO_VERSION = "ff";
  private static final String FIRST_VERSION = "00";

  /** Reads the value of a header; empty for null, and for all that is not valid. */
  public static Optional<TraceParent> parse(String header) {
    if (header == null || header.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = FORMAT.matcher(header);
    if (!parts.matches()
        || parts.group(1).equals(NO_VERSION)
        || parts.group(1).equals(FIRST_VERSION) && parts.group(5) != null
        || isZero(parts.group(2))
        || isZero(parts.group(3))) {
      return Optional.empty();
    }
    boolean sampled = (HexFormat.fromHexDigits(parts.group(4)) & 1) == 1;
    return Optional.of(new TraceParent(parts.group(2), parts.group(3), sampled));
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(digit -> digit == '0');
  }

  /** The start of a new trace, not sampled. */
  public static TraceParent random() {
    return new TraceParent(randomHex() + randomHex(), randomHex(), false);
  }

  private static String randomHex() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }

  /** Reads the header of a record; empty if it has none or an invalid one. */
  public static Optional<TraceParent> readFrom(Headers headers) {
    return parse(HeaderText.get(headers, HEADER));
  }

  /** New headers that have only the trace header of the given ones, if they have a valid one. */
  public static Headers only(Headers headers) {
    Headers only = new RecordHeaders();
    readFrom(headers).ifPresent(it -> it.writeTo(only));
    return only;
  }

  /** Sets the header. */
  public void writeTo(Headers headers) {
    HeaderText.put(headers, HEADER, this);
  }

  /** The value of the header. */
  @Override
  public String toString() {
    return "%s-%s-%s-%s".formatted(FIRST_VERSION, traceId, spanId, sampled ? "01" : "00");
  }
}
