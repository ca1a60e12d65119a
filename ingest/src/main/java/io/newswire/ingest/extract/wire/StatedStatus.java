package io.newswire.ingest.extract.wire;

import io.newswire.model.PublishingStatus;
import java.time.Instant;

/** The publishing status that a document states. */
public final class StatedStatus {
  private StatedStatus() {}

  /**
   * Whether a status withholds or cancels the document. An unknown one does not; the extraction
   * rejects it later.
   *
   * @param code its code, QCode or URI; null if the document states none
   */
  public static boolean takesBack(String code) {
    try {
      PublishingStatus status = code == null ? null : NitfItems.status(code, Instant.MAX);
      return status != null && status != PublishingStatus.USABLE;
    } catch (WireException e) {
      return false;
    }
  }
}
