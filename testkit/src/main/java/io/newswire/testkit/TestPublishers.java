package io.newswire.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of publishers: rea, who reads; eda, who edits; and opa, who operates. */
public final class TestPublishers {
  public static final String READER = "reader-0123456789abcdef";
  public static final String EDITOR = "editor-0123456789abcdef";
  public static final String OPERATOR = "operator-0123456789abcdef";

  private TestPublishers() {}

  /**
   * Writes the file.
   *
   * @param more further lines
   */
  public static Path write(Path folder, String... more) throws IOException {
    String roles =
        """
        rea.key=%s
        rea.role=reader
        eda.key=%s
        eda.role=editor
        opa.key=%s
        """
            .formatted(READER, EDITOR, OPERATOR);
    return Files.writeString(
        folder.resolve("publishers.properties"), roles + String.join("\n", more));
  }
}
