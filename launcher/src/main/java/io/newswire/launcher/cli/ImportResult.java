package io.newswire.launcher.cli;

import io.newswire.model.text.CountText;
import java.util.List;

/**
 * What an import of a file did.
 *
 * @param read the entries of the file that can be used
 * @param written those that are new, or differ from what was stored
 * @param unchanged the others of them
 * @param leftOut the entries that cannot be used
 * @param remarks on single entries, such as why one is left out
 */
public record ImportResult(
    int read, int written, int unchanged, int leftOut, List<String> remarks) {
  public ImportResult {
    remarks = List.copyOf(remarks);
  }

  /** For people, such as {@code 3 feeds read, 2 written, 1 unchanged}. */
  public String text(String kind) {
    return "%s read, %d written, %d unchanged"
        .formatted(CountText.of(read, kind), written, unchanged);
  }
}
