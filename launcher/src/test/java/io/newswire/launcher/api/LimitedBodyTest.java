package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.javalin.http.HttpResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
  private static LimitedBody body(int length) {
    return new LimitedBody(new ByteArrayInputStream(new byte[length]), 10);
  }

  @Test
  void aBodyOfTheLimitIsReadAndALongerOneIsTooLarge() throws IOException {
    assertThat(body(10).readAllBytes()).hasSize(10);
    assertThatExceptionOfType(HttpResponseException.class)
        .isThrownBy(() -> body(11).readAllBytes())
        .matches(refused -> refused.getStatus() == 413);
  }

  @Test
  void singleBytesCountToo() throws IOException {
    try (LimitedBody body = body(11)) {
      for (int i = 0; i < 10; i++) {
        assertThat(body.read()).isZero();
      }
      assertThatExceptionOfType(HttpResponseException.class).isThrownBy(body::read);
    }
  }
}
