package io.newswire.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 10, 5_000_000})
  void whatIsTakenComesOutAgain(int size) throws IOException {
    byte[] content = "x".repeat(size).getBytes(UTF_8);
    try (Spool spool = new Spool()) {
      assertThat(spool.take(new ByteArrayInputStream(content), size)).isTrue();

      assertThat(spool.size()).isEqualTo(size);
      assertThat(spool.sha256Hex()).isEqualTo(DigestUtils.sha256Hex(content));
      try (InputStream out = spool.read()) {
        assertThat(out.readAllBytes()).isEqualTo(content);
      }
    }
  }

  @Test
  void moreThanAllowedIsNotTaken() throws IOException {
    try (Spool spool = new Spool()) {
      assertThat(spool.take(new ByteArrayInputStream(new byte[11]), 10)).isFalse();
    }
  }
}
