package io.newswire.admin;

/** Elasticsearch does not answer, or cannot read and write all of its shards. */
public final class ElasticsearchUnavailableException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public ElasticsearchUnavailableException(String message) {
    super(message, null);
  }

  public ElasticsearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
