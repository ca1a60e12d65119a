package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraceParentTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";
  private static final String VALID = "00-" + TRACE + "-" + SPAN + "-01";

  @ParameterizedTest
  @CsvSource({
    "00, 01, '', true",
    "00, 00, '', false",
    "00, 03, '', true",
    "00, fe, '', false",
    "01, 01, '', true",
    "cc, 01, -what-will-come, true",
  })
  void aValidHeaderIsRead(String version, String flags, String more, boolean sampled) {
    assertThat(TraceParent.parse("%s-%s-%s-%s%s".formatted(version, TRACE, SPAN, flags, more)))
        .hasValue(new TraceParent(TRACE, SPAN, sampled));
  }

  static Stream<String> hostile() {
    return Stream.of(
        null,
        "",
        "-",
        VALID + "-more",
        VALID + " ",
        " " + VALID,
        VALID + "\n",
        VALID.toUpperCase(Locale.ROOT),
        VALID.replaceFirst("00-", "ff-"),
        VALID.replace(TRACE, "0".repeat(32)),
        VALID.replace(SPAN, "0".repeat(16)),
        VALID.replace(TRACE, TRACE.substring(1)),
        VALID.replace("-01", "-1"),
        VALID.replace("-01", "-0g"),
        VALID.replace("4bf9", "４bf9"),
        VALID.replace("-", "–"),
        "01-" + TRACE + "-" + SPAN + "-01-\r\nX-Injected: 1",
        "01-" + TRACE + "-" + SPAN + "-01-" + "x".repeat(10_000),
        "../../etc/passwd");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void anInvalidHeaderIsNone(String header) {
    assertThat(TraceParent.parse(header)).isEmpty();
  }

  @Test
  void itIsWrittenAsItIsReadAndReplacesOthers() {
    RecordHeaders headers = new RecordHeaders();
    headers.add(TraceParent.HEADER, "nonsense".getBytes(UTF_8));
    assertThat(TraceParent.readFrom(headers)).isEmpty();

    TraceParent.parse(VALID).orElseThrow().writeTo(headers);

    assertThat(headers.headers(TraceParent.HEADER)).hasSize(1);
    assertThat(HeaderText.get(headers, TraceParent.HEADER)).isEqualTo(VALID);
    assertThat(TraceParent.readFrom(headers)).hasValue(new TraceParent(TRACE, SPAN, true));
  }

  @Test
  void aNewOneIsValidAndItsOwn() {
    TraceParent one = TraceParent.random();
    assertThat(TraceParent.parse(one.toString())).hasValue(one);
    assertThat(TraceParent.random().traceId()).isNotEqualTo(one.traceId());
  }
}
