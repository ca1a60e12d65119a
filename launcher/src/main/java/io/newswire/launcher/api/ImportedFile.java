package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.HttpResponseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Map;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hc.core5.http.HttpStatus;

/** The file in the body of a request that imports it. */
final class ImportedFile {
  private ImportedFile() {}

  /**
   * Opens a file in UTF-8. Whoever reads a longer file to its end gets status 413 as an {@link
   * HttpResponseException}.
   *
   * @param longest how many bytes it may have
   */
  static BufferedReader open(InputStream body, int longest) throws IOException {
    InputStream limited =
        BoundedInputStream.builder()
            .setInputStream(body)
            .setMaxCount(longest + 1L)
            .setOnMaxCount((most, count) -> refuse(longest))
            .get();
    return new BufferedReader(new InputStreamReader(limited, UTF_8));
  }

  private static void refuse(int longest) {
    throw new HttpResponseException(
        HttpStatus.SC_REQUEST_TOO_LONG,
        "the file is longer than %d bytes; import it in parts".formatted(longest),
        Map.of());
  }
}
