package io.newswire.index.setup;

import java.util.List;

/** Thrown if an index has other fields than the files of {@code config/elasticsearch}. */
public final class IndexMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IndexMismatchException(List<String> differences) {
    super(
        "Elasticsearch has indices that differ from config/elasticsearch. Run 'newswire replay' for"
            + " articles and quotes, delete others, or restore the files:\n  "
            + String.join("\n  ", differences));
  }
}
