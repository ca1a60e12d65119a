package io.newswire.admin;

/** A service does not answer, or refuses. The same request may succeed later. */
public abstract sealed class UnavailableException extends AdminException
    permits KafkaUnavailableException, ElasticsearchUnavailableException {
  private static final long serialVersionUID = 1L;

  UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
