package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.javalin.http.HttpResponseException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ImportedFileTest {
  private static BufferedReader file(int length) throws IOException {
    return ImportedFile.open(new ByteArrayInputStream("#".repeat(length).getBytes()), 10);
  }

  @Test
  void aFileOfTheLimitIsReadAndALongerOneIsTooLarge() throws IOException {
    assertThat(file(10).lines()).containsExactly("#".repeat(10));
    assertThatExceptionOfType(HttpResponseException.class)
        .isThrownBy(() -> file(11).readLine())
        .matches(refused -> refused.getStatus() == 413);
  }

  @Test
  void singleCharactersCountToo() throws IOException {
    try (BufferedReader file = file(11)) {
      assertThatExceptionOfType(HttpResponseException.class)
          .isThrownBy(
              () -> {
                while (file.read() >= 0) {
                  // to the end
                }
              });
    }
  }
}
