package io.newswire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordWorkTest {

  static Stream<Throwable> ofTheRecord() {
    return Stream.of(
        new NullPointerException(),
        new IllegalArgumentException("no such zone"),
        new StackOverflowError(),
        new SerializationException("a store"),
        new RecordTooLargeException("two megabytes"),
        new UncheckedIOException(new JsonParseException(null, "unexpected")));
  }

  @ParameterizedTest
  @MethodSource("ofTheRecord")
  void aFailureOfTheRecordRejectsIt(Throwable thrown) {
    assertThatThrownBy(() -> RecordWork.attempt(() -> fail(thrown)))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("it cannot be processed")
        .hasCause(thrown);
  }

  static Stream<Throwable> ofItsSurroundings() {
    return Stream.of(
        new OutOfMemoryError(),
        new TimeoutException("Kafka is away"),
        new WakeupException(),
        new CancellationException("stopped"),
        new UncheckedIOException(new IOException("no space left on device")));
  }

  @ParameterizedTest
  @MethodSource("ofItsSurroundings")
  void aFailureOfItsSurroundingsPassesThrough(Throwable thrown) {
    assertThatThrownBy(() -> RecordWork.attempt(() -> fail(thrown))).isSameAs(thrown);
  }

  @Test
  void aRejectionKeepsItsReason() {
    RejectedException rejected = new RejectedException("no text: fill in text or html");

    assertThatThrownBy(
            () ->
                RecordWork.attempt(
                    () -> {
                      throw rejected;
                    }))
        .isSameAs(rejected);
  }

  @Test
  void whatGoesWellIsReturned() throws RejectedException {
    assertThat(RecordWork.<Integer>attempt(() -> 7)).isEqualTo(7);
  }

  private static Object fail(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
