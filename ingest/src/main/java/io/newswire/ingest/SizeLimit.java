package io.newswire.ingest;

import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import io.newswire.model.config.ConfigKeys;

/**
 * How much a document may hold.
 *
 * @param maxBytes the largest size that is taken
 */
public record SizeLimit(int maxBytes) {
  /**
   * Looks at a document's size.
   *
   * @throws RejectedException if it is empty or too large
   */
  public void check(long bytes) throws RejectedException {
    if (bytes == 0) {
      throw new RejectedException(
          RejectionClass.EMPTY, "the document is empty: send an article, a page or a file");
    }
    if (bytes > maxBytes) {
      throw new RejectedException(RejectionClass.TOO_LARGE, tooLarge());
    }
  }

  /** The reason given when a document is too large. */
  public String tooLarge() {
    return "the document has more than the %d bytes allowed: send less, or raise %s"
        .formatted(maxBytes, ConfigKeys.INGEST_MAX_DOCUMENT_BYTES);
  }
}
