package io.newswire.ingest.extract;

import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;

/** Reads one type of document. */
@FunctionalInterface
interface DocumentReader {
  /**
   * What the document says.
   *
   * @throws RejectedException if it cannot be read; the reason says what is wrong and what to
   *     change
   */
  ReadDocument read(RawDocument document) throws RejectedException;
}
