package io.newswire.ingest.extract.wire;

import org.apache.tika.exception.TikaException;

/** A wire's document that cannot be used; the message says what is wrong and what to change. */
public final class WireException extends TikaException {
  private static final long serialVersionUID = 1L;

  WireException(String reason) {
    super(reason);
  }

  WireException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
