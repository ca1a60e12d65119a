package io.newswire.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The values of cookies: none but what a publisher's key has signed says who somebody is. */
class SignedTokenFuzzTest {
  private static final Publishers PUBLISHERS = publishers();

  @FuzzTest(maxDuration = "5m")
  void cookies(@NotNull String value) {
    if (SignedToken.read("session", value, PUBLISHERS).isPresent()) {
      throw new AssertionError("taken as signed: " + value);
    }
  }

  private static Publishers publishers() {
    try {
      Path file = Files.createTempFile("publishers", ".properties");
      try {
        Files.writeString(file, "herald.key=0123456789abcdef0123\nherald.role=editor\n", UTF_8);
        return Publishers.of(
            new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString())));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
