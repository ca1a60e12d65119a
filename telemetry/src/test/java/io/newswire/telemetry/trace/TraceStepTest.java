package io.newswire.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.TraceParent;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceStepTest {
  private static final TraceParent PARENT =
      new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

  @BeforeEach
  @AfterEach
  void forgetSdk() {
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void withoutOpenTelemetryWhatCameIsPassedOn() {
    try (TraceStep step = TraceStep.start("extract", SpanKind.CONSUMER, Optional.of(PARENT))) {
      step.article("a");
      step.failed();
      assertThat(step.next()).hasValue(PARENT);
    }
    try (TraceStep step = TraceStep.start("extract", SpanKind.CONSUMER, Optional.empty())) {
      assertThat(step.next()).isEmpty();
    }
  }

  @Test
  void withOpenTelemetryEachStepIsASpanOfTheTraceAndTheNextFollowsIt() {
    InMemorySpanExporter exported = InMemorySpanExporter.create();
    OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exported))
                .build())
        .buildAndRegisterGlobal();

    TraceParent next;
    try (TraceStep step = TraceStep.start("extract", SpanKind.CONSUMER, Optional.of(PARENT))) {
      step.article("a");
      next = step.next().orElseThrow();
    }
    try (TraceStep step = TraceStep.start("deliver", SpanKind.CLIENT, Optional.of(next))) {
      step.failed();
    }

    assertThat(next.traceId()).isEqualTo(PARENT.traceId());
    assertThat(next.spanId()).isNotEqualTo(PARENT.spanId());
    assertThat(next.sampled()).isTrue();
    SpanData first = exported.getFinishedSpanItems().get(0);
    SpanData second = exported.getFinishedSpanItems().get(1);
    assertThat(first.getName()).isEqualTo("extract");
    assertThat(first.getParentSpanId()).isEqualTo(PARENT.spanId());
    assertThat(first.getAttributes().get(AttributeKey.stringKey("newswire.article.id")))
        .isEqualTo("a");
    assertThat(second.getTraceId()).isEqualTo(PARENT.traceId());
    assertThat(second.getParentSpanId()).isEqualTo(next.spanId());
    assertThat(second.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }
}
