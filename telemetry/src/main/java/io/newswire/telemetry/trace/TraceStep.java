package io.newswire.telemetry.trace;

import io.newswire.model.TraceParent;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;

/** The work of a stage on one document: a span if OpenTelemetry is in the process. */
public final class TraceStep implements AutoCloseable {
  private static final String SCOPE = "io.newswire";
  private static final String ARTICLE = "newswire.article.id";

  private final Span span;
  private final TraceParent parent;

  private TraceStep(Span span, TraceParent parent) {
    this.span = span;
    this.parent = parent;
  }

  /**
   * Begins a step.
   *
   * @param name of the span, one of few
   * @param parent the step before it; empty for the first of a trace
   */
  public static TraceStep start(String name, SpanKind kind, Optional<TraceParent> parent) {
    Context before =
        parent.map(it -> Context.root().with(Span.wrap(context(it)))).orElse(Context.root());
    Span span =
        GlobalOpenTelemetry.getTracer(SCOPE)
            .spanBuilder(name)
            .setParent(before)
            .setSpanKind(kind)
            .startSpan();
    return new TraceStep(span, parent.orElse(null));
  }

  private static SpanContext context(TraceParent parent) {
    return SpanContext.createFromRemoteParent(
        parent.traceId(),
        parent.spanId(),
        parent.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  /** The parent of the next step: the span, or else the parent of this step, which may be empty. */
  public Optional<TraceParent> next() {
    SpanContext own = span.getSpanContext();
    return own.isValid()
        ? Optional.of(new TraceParent(own.getTraceId(), own.getSpanId(), own.isSampled()))
        : Optional.ofNullable(parent);
  }

  /** Adds the id of the article to the span. */
  public void article(String id) {
    span.setAttribute(ARTICLE, id);
  }

  /** Marks the step as failed. */
  public void failed() {
    span.setStatus(StatusCode.ERROR);
  }

  @Override
  public void close() {
    span.end();
  }
}
