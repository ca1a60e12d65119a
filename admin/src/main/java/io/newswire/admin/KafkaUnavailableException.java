package io.newswire.admin;

/** Kafka does not answer, or refuses a request. */
public final class KafkaUnavailableException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  /**
   * A request failed.
   *
   * @param task what was to be done, such as {@code read news.feeds}
   * @param servers where Kafka was asked
   */
  public KafkaUnavailableException(String task, String servers, Throwable cause) {
    super("cannot %s (Kafka at %s): %s".formatted(task, servers, reason(cause)), cause);
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
